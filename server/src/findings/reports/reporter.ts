/** Who has reported 找错人; both may be left out. */
export interface Reporter {
  name: string | null;
  contact: string | null;
}

/** What those see of the reporter who need not turn to him: enough to tell two reporters apart, too little to call. */
export function maskedReporter({ name, contact }: Reporter): Reporter {
  return {
    name: name === null ? null : maskedName(name),
    contact: contact === null ? null : maskedContact(contact),
  };
}

function maskedName(name: string): string {
  const [first = ''] = name;
  return `${first}**`;
}

function maskedContact(contact: string): string {
  const [account = '', ...host] = contact.split('@');
  if (host.length > 0) return `${[...account][0] ?? ''}***@***`;
  const signs = [...contact];
  return signs.length < 8 ? '****' : `${signs.slice(0, 3).join('')}****${signs.slice(-2).join('')}`;
}
