import { type Evidence as Archive, urlKey } from '@mumian/crawl';
import type { Finding } from './finding.ts';

/**
 * Keep the bytes behind findings: of a failed address its own answer and the page that refers to it, of a fault on a page
 * that page. Each finding then says where its records lie; one whose bytes are gone (restored from an earlier run, disk
 * full) says nothing of them.
 */
export function keepEvidence(findings: readonly Finding[], archive: Archive | undefined): Finding[] {
  if (archive === undefined) return [...findings];
  return findings.map((finding) => {
    const { target, fetch } = finding.evidence;
    const proof = target !== undefined && fetch !== undefined ? target : finding.url;
    const kept = archive.keep(urlKey(proof), finding.code);
    const page = proof === finding.url ? kept : archive.keep(urlKey(finding.url), finding.code);
    return {
      ...finding,
      evidence: {
        ...finding.evidence,
        ...(kept === null ? {} : { record: kept.record }),
        ...(page === null || page === kept ? {} : { page: page.record }),
      },
    };
  });
}
