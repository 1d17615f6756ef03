import { periodText, orderText } from '../../text/order.ts';
import { heading, root } from '../document/build.ts';
import { toMarkdown } from '../document/markdown.ts';
import { orderBlocks } from './document.ts';
import type { OrderView } from './view.ts';

/** The order of action as a Markdown document of its own. */
export function orderMarkdown(view: OrderView): string {
  const { language, report: { problem: { grid } } } = view;
  const title = orderText(language).title(periodText(grid, 0, language), periodText(grid, grid.count - 1, language));
  return toMarkdown({ language, title, about: {}, root: root(heading(1, title), orderBlocks(view, 2, true)) });
}
