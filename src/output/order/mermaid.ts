// A Gantt chart that GitHub and GitLab draw.
import { firstMonthOf } from '../../model/order/periods.ts';
import { orderText, periodText } from '../../text/order.ts';
import { safeLine } from '../terminal.ts';
import type { OrderView } from './view.ts';

/** The plan as a Mermaid Gantt chart, one section for each heading; nothing is drawn for what is left out. */
export function orderMermaid({ report, names, language }: OrderView): string {
  const { grid } = report.problem;
  const t = orderText(language);
  const day = (period: number): string => { const month = firstMonthOf(grid, period); return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`; };
  const sections = new Map<string, string[]>();
  for (const { id, title, start, last, running, mandatory } of report.plan) {
    const tags = [...(running ? ['active'] : []), ...(mandatory ? ['crit'] : [])];
    const section = names.section(id);
    const bars = sections.get(section) ?? [];
    bars.push(`    ${mermaidText(`${id} ${title}`)} :${[...tags, taskId(id), day(start), day(last + 1)].join(', ')}`);
    sections.set(section, bars);
  }
  const range = t.title(periodText(grid, 0, language), periodText(grid, grid.count - 1, language));
  return ['gantt', `    title ${mermaidText(`${range} (${t.policy[report.policy]})`)}`, '    dateFormat YYYY-MM-DD', `    axisFormat ${grid.unit === 'year' ? '%Y' : '%m/%Y'}`,
    ...[...sections].flatMap(([section, bars]) => [`    section ${mermaidText(section)}`, ...bars]), ''].join('\n');
}

/** Text in a chart: what Mermaid would take for its own signs is written as a number. */
const mermaidText = (text: string): string => safeLine(text).replace(/[#;:%,<>&"]/g, (sign) => `#${sign.charCodeAt(0)};`);

/** Ids of tasks must not look like Mermaid's own words. */
const taskId = (id: string): string => `m_${id.replaceAll('-', '_')}`;

