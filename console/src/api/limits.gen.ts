// Written by `npm run generate`. Do not edit.
export const limits = {
  "account.change-password": {
    "current": {
      "required": true,
      "minLength": 1,
      "maxLength": 128
    },
    "next": {
      "required": true,
      "minLength": 1,
      "maxLength": 128
    }
  },
  "account.create": {
    "personId": {
      "required": true
    },
    "username": {
      "required": true
    },
    "password": {
      "required": true,
      "minLength": 1,
      "maxLength": 128
    },
    "grants": {
      "required": false
    }
  },
  "account.disable": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "account.enable": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "account.end-sessions": {
    "id": {
      "required": true
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "calendar-day.add": {
    "day": {
      "required": true
    },
    "kind": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 100
    }
  },
  "calendar-day.remove": {
    "id": {
      "required": true
    }
  },
  "circular-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "circular-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "circular-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "column-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "column-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "column-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "column.add": {
    "siteId": {
      "required": true
    },
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "url": {
      "required": true,
      "maxLength": 300
    },
    "kind": {
      "required": true
    },
    "firstLevel": {
      "required": true
    },
    "updateDays": {
      "required": false,
      "minimum": 1,
      "maximum": 3660
    },
    "emptyReason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "unitId": {
      "required": false
    }
  },
  "column.edit": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "url": {
      "required": true,
      "maxLength": 300
    },
    "kind": {
      "required": true
    },
    "firstLevel": {
      "required": true
    },
    "updateDays": {
      "required": false,
      "minimum": 1,
      "maximum": 3660
    },
    "emptyReason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "unitId": {
      "required": false
    }
  },
  "crawl-plan.add": {
    "incrementalDays": {
      "required": false,
      "minimum": 1,
      "maximum": 31
    },
    "fullDays": {
      "required": false,
      "minimum": 7,
      "maximum": 366
    },
    "maxPages": {
      "required": false,
      "minimum": 1,
      "maximum": 5000
    },
    "paused": {
      "required": false
    },
    "unitId": {
      "required": false
    },
    "siteId": {
      "required": false
    }
  },
  "crawl-plan.edit": {
    "incrementalDays": {
      "required": false,
      "minimum": 1,
      "maximum": 31
    },
    "fullDays": {
      "required": false,
      "minimum": 7,
      "maximum": 366
    },
    "maxPages": {
      "required": false,
      "minimum": 1,
      "maximum": 5000
    },
    "paused": {
      "required": false
    },
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "crawl-plan.remove": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "delegation.end": {
    "id": {
      "required": true
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "delegation.give": {
    "grantId": {
      "required": true
    },
    "personId": {
      "required": true
    },
    "from": {
      "required": true
    },
    "until": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "error-report.answer": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "answer": {
      "required": true,
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "error-report.enter": {
    "siteId": {
      "required": false
    },
    "siteCode": {
      "required": false,
      "minLength": 1,
      "maxLength": 20
    },
    "channel": {
      "required": true
    },
    "externalNumber": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "kind": {
      "required": true
    },
    "words": {
      "required": true,
      "minLength": 1,
      "maxLength": 2000
    },
    "url": {
      "required": false,
      "maxLength": 2000
    },
    "reporterName": {
      "required": false,
      "minLength": 1,
      "maxLength": 50
    },
    "reporterContact": {
      "required": false,
      "minLength": 1,
      "maxLength": 100
    },
    "receivedAt": {
      "required": false
    }
  },
  "error-report.link-finding": {
    "id": {
      "required": true
    },
    "findingId": {
      "required": true
    }
  },
  "error-report.pass-on": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "unitId": {
      "required": false
    }
  },
  "error-report.raise-finding": {
    "id": {
      "required": true
    },
    "words": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "failing": {
      "required": false
    },
    "severity": {
      "required": true
    }
  },
  "error-report.reject": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "because": {
      "required": true
    },
    "reply": {
      "required": true,
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "error-report.return": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "error-report.settle": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reply": {
      "required": true,
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "error-report.transfer": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "unitId": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "finding.add-file": {
    "id": {
      "required": true
    },
    "name": {
      "required": false,
      "minLength": 1,
      "maxLength": 100
    },
    "file": {
      "required": true
    }
  },
  "finding.ask-second-look": {
    "items": {
      "required": true
    },
    "reason": {
      "required": true
    },
    "words": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "finding.confirm": {
    "items": {
      "required": true
    }
  },
  "finding.dismiss": {
    "items": {
      "required": true
    },
    "reason": {
      "required": true
    },
    "words": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    },
    "scope": {
      "required": false
    },
    "until": {
      "required": false
    }
  },
  "finding.enter": {
    "siteId": {
      "required": true
    },
    "url": {
      "required": false,
      "maxLength": 2000
    },
    "words": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "details": {
      "required": false,
      "minLength": 1,
      "maxLength": 2000
    },
    "failing": {
      "required": true
    },
    "severity": {
      "required": true
    },
    "dueOn": {
      "required": false
    }
  },
  "finding.mark-duplicate": {
    "items": {
      "required": true
    },
    "originalId": {
      "required": true
    }
  },
  "finding.recheck": {
    "findingIds": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "finding.reconsider": {
    "items": {
      "required": true
    }
  },
  "grant.give": {
    "role": {
      "required": true
    },
    "unitId": {
      "required": true
    },
    "from": {
      "required": false
    },
    "until": {
      "required": false
    },
    "id": {
      "required": true
    }
  },
  "grant.take": {
    "id": {
      "required": true
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "inspection.start": {
    "id": {
      "required": true
    },
    "maxPages": {
      "required": false,
      "minimum": 1,
      "maximum": 5000
    }
  },
  "inspection.stop": {
    "id": {
      "required": true
    }
  },
  "job.discard": {
    "id": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "job.retry": {
    "id": {
      "required": true
    }
  },
  "ladder-step.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "words": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "ladder-step.waive": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "lexicon-edition.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "lexicon-edition.release": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "lexicon-edition.retire": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "lexicon-edition.try": {
    "unitId": {
      "required": true
    }
  },
  "lexicon-person-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "lexicon-person-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "lexicon-person-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "lexicon-person.add": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 10
    },
    "title": {
      "required": true,
      "minLength": 1,
      "maxLength": 30
    },
    "office": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "rank": {
      "required": false,
      "minimum": 1,
      "maximum": 9999
    },
    "formerTitles": {
      "required": false
    },
    "watched": {
      "required": false
    },
    "unitId": {
      "required": true
    }
  },
  "lexicon-person.edit": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 10
    },
    "title": {
      "required": true,
      "minLength": 1,
      "maxLength": 30
    },
    "office": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "rank": {
      "required": false,
      "minimum": 1,
      "maximum": 9999
    },
    "formerTitles": {
      "required": false
    },
    "watched": {
      "required": false
    },
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "lexicon-person.remove": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "lexicon-term-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "lexicon-term-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "lexicon-term-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "lexicon-term.add": {
    "term": {
      "required": true,
      "minLength": 2,
      "maxLength": 60
    },
    "suggestion": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "kind": {
      "required": true
    },
    "level": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "source": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "onlyAfter": {
      "required": false
    },
    "onlyBefore": {
      "required": false
    },
    "notAfter": {
      "required": false
    },
    "notBefore": {
      "required": false
    },
    "notWithin": {
      "required": false
    },
    "unitId": {
      "required": true
    }
  },
  "lexicon-term.edit": {
    "term": {
      "required": true,
      "minLength": 2,
      "maxLength": 60
    },
    "suggestion": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "kind": {
      "required": true
    },
    "level": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "source": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "onlyAfter": {
      "required": false
    },
    "onlyBefore": {
      "required": false
    },
    "notAfter": {
      "required": false
    },
    "notBefore": {
      "required": false
    },
    "notWithin": {
      "required": false
    },
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "lexicon-term.remove": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "mail-choice.set": {
    "choice": {
      "required": true
    }
  },
  "mail-server.set": {
    "enabled": {
      "required": true
    },
    "host": {
      "required": true,
      "minLength": 1,
      "maxLength": 253
    },
    "port": {
      "required": true,
      "minimum": 1,
      "maximum": 65535
    },
    "security": {
      "required": true
    },
    "username": {
      "required": true,
      "minLength": 1,
      "maxLength": 200
    },
    "senderAddress": {
      "required": true,
      "maxLength": 254
    },
    "senderName": {
      "required": true,
      "minLength": 1,
      "maxLength": 30
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "password": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "mail-server.test": {},
  "media-account-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "media-account-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "media-account-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "media-account.cancel": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "media-account.edit": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "platform": {
      "required": true
    },
    "handle": {
      "required": false,
      "minLength": 1,
      "maxLength": 100
    },
    "personId": {
      "required": false
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "media-account.register": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "platform": {
      "required": true
    },
    "handle": {
      "required": false,
      "minLength": 1,
      "maxLength": 100
    },
    "personId": {
      "required": false
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "unitId": {
      "required": true
    }
  },
  "notice.read": {
    "id": {
      "required": false
    }
  },
  "opinion-service.set": {
    "enabled": {
      "required": true
    },
    "url": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    },
    "model": {
      "required": true,
      "minLength": 1,
      "maxLength": 100
    },
    "dailyRequests": {
      "required": true,
      "minimum": 1,
      "maximum": 100000
    },
    "dailyTokens": {
      "required": true,
      "minimum": 1,
      "maximum": 1000000000
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "key": {
      "required": false
    }
  },
  "opinion-service.test": {},
  "order.add-evidence": {
    "id": {
      "required": true
    },
    "name": {
      "required": false,
      "minLength": 1,
      "maxLength": 100
    },
    "file": {
      "required": true
    }
  },
  "order.ask-extension": {
    "id": {
      "required": true
    },
    "days": {
      "required": true,
      "minimum": 1,
      "maximum": 20
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "order.close": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "order.decide-extension": {
    "id": {
      "required": true
    },
    "decision": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "order.decide-objection": {
    "id": {
      "required": true
    },
    "itemId": {
      "required": true
    },
    "decision": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "order.fix": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "order.issue": {
    "findingIds": {
      "required": true
    },
    "addressedAs": {
      "required": false
    },
    "circular": {
      "required": false
    }
  },
  "order.object": {
    "id": {
      "required": true
    },
    "itemId": {
      "required": true
    },
    "reason": {
      "required": true
    },
    "words": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "order.plan": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "plan": {
      "required": true,
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "order.receive": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "order.recheck-item": {
    "id": {
      "required": true
    },
    "itemId": {
      "required": true
    }
  },
  "order.return": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "order.sign": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "order.submit": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "note": {
      "required": true,
      "minLength": 1,
      "maxLength": 2000
    }
  },
  "order.transfer": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "unitId": {
      "required": true
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "order.verify-item": {
    "id": {
      "required": true
    },
    "itemId": {
      "required": true
    },
    "note": {
      "required": true,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "order.withdraw": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "password-policy.choose": {
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "preset": {
      "required": true
    }
  },
  "person-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "person-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "person-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "person.create": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 30
    },
    "unitId": {
      "required": true
    },
    "post": {
      "required": false,
      "minLength": 1,
      "maxLength": 50
    },
    "phone": {
      "required": true
    },
    "email": {
      "required": false,
      "maxLength": 254
    }
  },
  "person.edit": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "name": {
      "required": false,
      "minLength": 1,
      "maxLength": 30
    },
    "unitId": {
      "required": false
    },
    "post": {
      "required": false,
      "minLength": 1,
      "maxLength": 50
    },
    "phone": {
      "required": false
    },
    "email": {
      "required": false,
      "maxLength": 254
    }
  },
  "powers.appoint": {
    "securityAdministrator": {
      "required": true
    },
    "auditor": {
      "required": true
    }
  },
  "rule-trial.settle": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "rule.put-in-shadow": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "rule.restore": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "rule.try": {
    "id": {
      "required": true
    }
  },
  "session.end": {},
  "session.end-one": {
    "id": {
      "required": true
    }
  },
  "session.end-others": {},
  "session.open": {
    "username": {
      "required": true,
      "minLength": 1,
      "maxLength": 64
    },
    "password": {
      "required": true,
      "minLength": 1,
      "maxLength": 128
    }
  },
  "setup.finish": {
    "code": {
      "required": true,
      "minLength": 1,
      "maxLength": 40
    },
    "username": {
      "required": true
    },
    "password": {
      "required": true,
      "minLength": 1,
      "maxLength": 128
    },
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 30
    },
    "phone": {
      "required": true
    },
    "cityName": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "divisionCode": {
      "required": true
    }
  },
  "site-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "site-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "site-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "site.apply": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.approve": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.close": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.edit": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 100
    },
    "url": {
      "required": true,
      "maxLength": 300
    },
    "kind": {
      "required": true
    },
    "hosting": {
      "required": true
    },
    "operatorUnitId": {
      "required": false
    },
    "siteCode": {
      "required": false
    },
    "icpNumber": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "policeNumber": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "platformGroup": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "operatorGroup": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "addressGroup": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "site.hand-over": {
    "id": {
      "required": true
    },
    "duty": {
      "required": true
    },
    "personId": {
      "required": true
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    }
  },
  "site.migrate": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.open": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.register": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 100
    },
    "url": {
      "required": true,
      "maxLength": 300
    },
    "kind": {
      "required": true
    },
    "hosting": {
      "required": true
    },
    "operatorUnitId": {
      "required": false
    },
    "siteCode": {
      "required": false
    },
    "icpNumber": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "policeNumber": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "platformGroup": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "operatorGroup": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "addressGroup": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "unitId": {
      "required": true
    },
    "state": {
      "required": false
    }
  },
  "site.resume": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.start-closing": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.stop-migrating": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.suspend": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "site.withdraw": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    }
  },
  "suppression.end": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "reason": {
      "required": true,
      "minLength": 1,
      "maxLength": 500
    }
  },
  "unit-import.discard": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    }
  },
  "unit-import.receive": {
    "unitId": {
      "required": true
    },
    "fileName": {
      "required": false,
      "minLength": 1,
      "maxLength": 200
    },
    "file": {
      "required": true
    }
  },
  "unit-import.take": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "rows": {
      "required": true
    }
  },
  "unit.create": {
    "parentId": {
      "required": true
    },
    "kind": {
      "required": true
    },
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 60
    },
    "divisionCode": {
      "required": true
    }
  },
  "unit.edit": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "name": {
      "required": false,
      "minLength": 1,
      "maxLength": 60
    },
    "divisionCode": {
      "required": false
    }
  },
  "webhook.add": {
    "name": {
      "required": true,
      "minLength": 1,
      "maxLength": 50
    },
    "url": {
      "required": true,
      "minLength": 1,
      "maxLength": 1000
    },
    "events": {
      "required": true
    }
  },
  "webhook.change-secret": {
    "id": {
      "required": true
    }
  },
  "webhook.edit": {
    "id": {
      "required": true
    },
    "version": {
      "required": true,
      "minimum": -9007199254740991,
      "maximum": 9007199254740991
    },
    "name": {
      "required": false,
      "minLength": 1,
      "maxLength": 50
    },
    "url": {
      "required": false,
      "minLength": 1,
      "maxLength": 1000
    },
    "events": {
      "required": false
    },
    "enabled": {
      "required": false
    }
  },
  "webhook.remove": {
    "id": {
      "required": true
    }
  },
  "webhook.test": {
    "id": {
      "required": true
    }
  }
} as const;
