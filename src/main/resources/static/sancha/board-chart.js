/** Bars of a table's rows, each parted by its columns: parts differ in pattern as well as colour, for print and for the colour-blind. */
import { grouped } from './decimals.js';
import { library } from './libraries.js';
import { labelOf } from './labels.js';
import { say } from './texts.js';

const INK = '#22303a';
const FONT = '"Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
/** Told apart in the common forms of colour blindness (after Okabe and Ito), toned to the pages' own. */
const COLORS = ['#14606b', '#e0a13a', '#5b8fc9', '#b23a2e', '#667680', '#8f6aa8'];
/** From this on people count in ten thousands of yuan. */
const WAN = 10_000;
const ROW = 34;
const AROUND = 96;

/**
 * Draws the bars.
 *
 * @param of rows and columns with key and label, `cell(row, column)`, `kind` of figure (`count` or `amount`), `title`, `name` of what a row stands for, and
 *   `open(row, column)`, called where a bar is pressed
 */
export async function stackedBars(place, of) {
  place.style.height = `${of.rows.length * ROW + AROUND}px`;
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', say('boards.chart-in-words', { title: of.title }));
  const echarts = await library('echarts');
  const chart = echarts.init(place, null, { renderer: 'canvas' });
  chart.setOption(optionsOf(of));
  chart.on('click', bar => of.open(of.rows[bar.dataIndex].key));
  const fit = new ResizeObserver(() => place.isConnected && chart.resize());
  fit.observe(place);
}

const valueOf = (cell, kind) => (cell ? (kind === 'amount' ? Number(cell.amount ?? 0) : cell.count) : 0);

/** Figures of a chart: lines whole, amounts in ten thousands of yuan. */
const said = (value, kind) => (kind === 'amount' ? grouped((value / WAN).toFixed(0)) : grouped(String(value)));

function optionsOf({ rows, columns, cell, kind, name }) {
  const total = row => columns.reduce((sum, column) => sum + valueOf(cell(row.key, column.key), kind), 0);
  const most = Math.max(...rows.map(total));
  const series = columns.map((column, i) => ({
    name: column.label, type: 'bar', stack: 'all', barMaxWidth: 20, color: COLORS[i % COLORS.length], animation: false,
    data: rows.map(row => valueOf(cell(row.key, column.key), kind)),
  }));
  // what a bar comes to stands at its end: nothing rests on reading it off the axis
  series.push({ name: '', type: 'bar', stack: 'all', silent: true, animation: false, data: rows.map(() => 0), tooltip: { show: false }, color: 'transparent',
    label: { show: true, position: 'right', color: INK, formatter: at => said(total(rows[at.dataIndex]), kind) } });
  return {
    aria: { enabled: columns.length > 1, label: { enabled: false }, decal: { show: true } },
    textStyle: { color: INK, fontFamily: FONT },
    grid: { left: 12, right: 64, top: columns.length > 1 ? 40 : 12, bottom: 44, containLabel: true },
    legend: { show: columns.length > 1, top: 0, left: 0, itemWidth: 26, data: columns.map(column => column.label), textStyle: { color: INK } },
    tooltip: { trigger: 'item', renderMode: 'richText', formatter: at => `${at.name} · ${at.seriesName}: ${said(at.value, kind)}` },
    xAxis: { type: 'value', max: most || 1, minInterval: kind === 'count' ? 1 : undefined, name: kind === 'amount' ? say('case.ten-thousand-yuan')
      : say('boards.count'), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: INK },
    axisLabel: { hideOverlap: true, showMaxLabel: false, formatter: value => said(value, kind) } },
    yAxis: { type: 'category', inverse: true, name: labelOf(name, 'dimension'), nameTextStyle: { color: 'transparent' }, data: rows.map(row => row.label),
      axisTick: { show: false }, axisLabel: { color: INK } },
    series,
  };
}
