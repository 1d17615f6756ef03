// How far indicators have come: the way done against the way that the plan has until the day of the last value.
import type { RootContent } from 'mdast';
import type { IndicatorProgress } from '../../model/progress/indicator.ts';
import { chartText } from '../../text/charts.ts';
import type { Language } from '../../text/language.ts';
import { formatShare } from '../../text/numbers.ts';
import { progressText } from '../../text/progress.ts';
import { figure, type Svg, table } from '../document/build.ts';
import { cut } from '../terminal.ts';
import { el, label, picture } from './svg.ts';

/** Where the plan is on the day of the last value, as a share of the whole way; null where it cannot be said. */
function plannedShare({ expected, baseline, latest, share }: IndicatorProgress): number | null {
  if (expected === null || share === null || share === 0 || baseline?.value == null || latest?.value == null) return null;
  return (share * (expected - baseline.value)) / (latest.value - baseline.value);
}

/** A bar for every indicator with a value that can be compared; nothing where there is none. */
export function progressChart(indicators: readonly IndicatorProgress[], language: Language): RootContent[] {
  const t = chartText(language).progress, shown = indicators.filter(({ share }) => share !== null);
  if (shown.length === 0) return [];
  const left = 460, top = 26, height = 24, bar = 300, width = left + bar + 170;
  const marks: Svg[] = [0, 0.5, 1].flatMap((share) => [el('line', { x1: left + share * bar, y1: top - 4, x2: left + share * bar, y2: top + shown.length * height, class: 'grid' }), label(left + share * bar, top - 9, formatShare(share, language), { 'text-anchor': 'middle', class: 'small' })]);
  for (const [i, each] of shown.entries()) {
    const y = top + i * height, done = Math.max(0, Math.min(1, each.share!)), planned = plannedShare(each);
    marks.push(
      label(left - 10, y + height - 8, cut(`${each.id} ${each.indicator.name}`, 60), { 'text-anchor': 'end' }),
      el('rect', { x: left, y: y + 4, width: bar, height: height - 8, class: 'soft' }), el('rect', { x: left, y: y + 4, width: done * bar, height: height - 8, class: 'fill' }),
      ...(planned === null ? [] : [el('line', { x1: left + Math.max(0, Math.min(1, planned)) * bar, y1: y + 1, x2: left + Math.max(0, Math.min(1, planned)) * bar, y2: y + height - 1, class: 'limit' })]),
      label(left + bar + 12, y + height - 8, `${formatShare(each.share!, language)} ${progressText(language).state[each.state]}`, { class: 'small' }),
    );
  }
  return [figure({
    id: 'chart-progress', title: t.title, description: t.description, svg: picture('chart-progress', width, top + shown.length * height + 6, t.title, t.description, marks),
    table: table([{ title: t.indicator, width: 5 }, { title: t.done, align: 'right', width: 1 }, { title: t.plan, align: 'right', width: 1 }, { title: t.state, width: 1.5 }],
      shown.map((each) => { const planned = plannedShare(each); return [`${each.id} ${each.indicator.name}`, formatShare(each.share!, language), planned === null ? '–' : formatShare(planned, language), progressText(language).state[each.state]]; })),
    repeats: true,
  })];
}
