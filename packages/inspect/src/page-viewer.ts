import type { Rendered } from '@mumian/crawl';
import type { LowContrast } from '@mumian/outbound';

/** A browser that shows pages (`createLazyRenderer` of @mumian/outbound) and measures what only it can see. */
export interface PageViewer {
  render(
    url: string,
    options: {
      readonly deadlineMs: number;
      readonly signal: AbortSignal;
      readonly screenshot?: boolean;
      readonly contrast?: boolean;
    },
  ): Promise<
    (Rendered & { readonly contrast?: readonly LowContrast[] | null }) | { readonly rendered: false }
  >;
}
