// Small charts. Each stands beside the same as text, so it is hidden from readers of the screen.
import { svg } from './dom.js';

const chart = (width, height, shapes) => svg('svg',
  { viewBox: `0 0 ${width} ${height}`, width, height, class: 'chart', 'aria-hidden': 'true', focusable: 'false' }, ...shapes);

/** One bar a number, from left to right. */
export function bars(numbers) {
  const most = Math.max(1, ...numbers), width = 6, height = 26;
  return chart(numbers.length * width, height, numbers.map((number, i) => {
    const tall = number ? Math.max(3, number / most * height) : 1;
    return svg('rect', { x: i * width, y: height - tall, width: width - 2, height: tall, class: number ? 'full' : 'empty' });
  }));
}

/** From the least to the most of some times, on a scale of tens: a box to the second, a line to the last. */
export function range([middle, high, highest], longest) {
  const width = 160, height = 16;
  const at = millis => Math.log10(Math.max(1, millis)) / Math.log10(Math.max(10, longest)) * (width - 6) + 3;
  return chart(width, height, [
    svg('line', { x1: 0, x2: width, y1: height / 2, y2: height / 2, class: 'scale' }),
    svg('rect', { x: at(middle), y: 3, width: Math.max(2, at(high) - at(middle)), height: height - 6, class: 'full' }),
    svg('line', { x1: at(high), x2: at(highest), y1: height / 2, y2: height / 2, class: 'rest' }),
    svg('line', { x1: at(highest), x2: at(highest), y1: 3, y2: height - 3, class: 'rest' })]);
}
