import { OutsideText } from '../kit/outside-text.tsx';

/** The page's address; it comes from a crawl, so only web addresses become links, without referrer or opener. */
export function PageAddress({ url }: { url: string }) {
  const shown = <OutsideText text={url} />;
  if (!/^https?:\/\//i.test(url)) return <code>{shown}</code>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" className="figures">
      {shown}
    </a>
  );
}
