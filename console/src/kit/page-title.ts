import { useEffect } from 'react';

const product = '木棉';

/** Names the document after the page at hand, so that tabs, history and screen readers tell pages apart. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title]);
}
