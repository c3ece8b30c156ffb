import type { Failing, Severity } from './classification.ts';
import { escapeHtml } from './escape-html.ts';

/** One colour a severity, told apart also in print and by people who see few colours: dark to light. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = {
  veto: '#8f1d21',
  serious: '#d4572a',
  ordinary: '#e0a83c',
  hint: '#9fb3c8',
};

export interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly value: number; readonly colour: string; readonly name: string }[];
}

const WIDTH = 640;
const LABEL = 236;
const NUMBER = 64;
const ROW = 34;
const THICKNESS = 22;

/**
 * Horizontal bars as inline SVG, each a row with its label and sum; readable without colour and without the picture.
 *
 * @param title what the chart shows, read out by screen readers
 */
export function barChart(title: string, bars: readonly Bar[]): string {
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const scale = (WIDTH - LABEL - NUMBER) / Math.max(1, ...sums);
  const rows = bars.map((bar, index) => barRow(bar, sums[index] ?? 0, index * ROW, scale));
  const spoken = bars.map(({ label }, index) => `${label} ${sums[index] ?? 0}`).join('，');
  return `<svg viewBox="0 0 ${WIDTH} ${bars.length * ROW}" role="img" aria-label="${escapeHtml(`${title}：${spoken}`)}">${rows.join('')}</svg>`;
}

function barRow({ label, parts }: Bar, sum: number, top: number, scale: number): string {
  const middle = top + ROW / 2 + 7;
  let left = LABEL;
  const rectangles = parts.map(({ value, colour, name }) => {
    const width = value * scale;
    const shape = `<rect x="${left.toFixed(1)}" y="${top + 6}" width="${width.toFixed(1)}" height="${THICKNESS}" fill="${colour}"><title>${escapeHtml(name)} ${value}</title></rect>`;
    left += width;
    return value === 0 ? '' : shape;
  });
  return `<text x="${LABEL - 8}" y="${middle}" text-anchor="end">${escapeHtml(label)}</text>${rectangles.join('')}<text x="${(left + 6).toFixed(1)}" y="${middle}">${sum}</text>`;
}

/** How the pages of the site divide into measured and not measured. */
export function shareBar(
  title: string,
  parts: readonly { readonly label: string; readonly value: number; readonly colour: string }[],
): string {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  let left = 0;
  const rectangles = parts.map(({ label, value, colour }) => {
    const width = sum === 0 ? 0 : (value / sum) * WIDTH;
    const shape = `<rect x="${left.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="18" fill="${colour}"><title>${label} ${value}</title></rect>`;
    left += width;
    return value === 0 ? '' : shape;
  });
  const spoken = parts.map(({ label, value }) => `${label} ${value}`).join('，');
  const legend = parts
    .filter(({ value }) => value > 0)
    .map(
      ({ label, value, colour }) =>
        `<span class="key"><svg viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill="${colour}"/></svg>${label} ${value}</span>`,
    );
  return `<svg class="share" viewBox="0 0 ${WIDTH} 18" preserveAspectRatio="none" role="img" aria-label="${title}：${spoken}"><rect width="${WIDTH}" height="18" fill="#e8ebef"/>${rectangles.join('')}</svg><p class="legend">${legend.join('')}</p>`;
}

export const FAILING_ORDER: readonly Failing[] = ['not-updated', 'inaccurate', 'unresponsive', 'impractical'];
export const SEVERITY_ORDER: readonly Severity[] = ['veto', 'serious', 'ordinary', 'hint'];
