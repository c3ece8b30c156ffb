import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { labelOf, valuesOf, type Word } from '../api/vocabulary.ts';
import type { FailingRow } from './overview.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Told apart by lightness as well as by hue, so that they differ in print and to colour-blind readers. */
const colours: Record<Word<'failing'>, string> = {
  'not-updated': '#8c221d',
  inaccurate: '#cf6a4d',
  unresponsive: '#e8b48a',
  impractical: '#6f7f8f',
};

function optionOf(rows: readonly FailingRow[]) {
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: '#5c554e', fontSize: 13 } },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const },
      renderMode: 'richText' as const,
    },
    xAxis: {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: { color: '#6b645c' },
      splitLine: { lineStyle: { color: '#f0ece7' } },
    },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: rows.map((row) => row.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#cdc6be' } },
      axisLabel: { color: '#23201d', fontSize: 13, width: 180, overflow: 'truncate' as const },
    },
    series: valuesOf('failing').map((failing) => ({
      name: labelOf('failing', failing),
      type: 'bar' as const,
      stack: 'open',
      barMaxWidth: 16,
      itemStyle: { color: colours[failing] },
      data: rows.map((row) => row.cells.find((cell) => cell.failing === failing)?.open ?? 0),
    })),
  };
}

/** The rows as stacked bars. The table below carries the same numbers for those who cannot see a picture. */
export default function FailingChart({ rows }: { rows: readonly FailingRow[] }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const chart = init(element, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(rows));
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [rows]);
  return <div ref={frame} aria-hidden="true" style={{ height: rows.length * 30 + 64 }} />;
}
