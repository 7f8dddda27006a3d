/** What was to be paid by a day beside what was paid by then: two lines that differ in form as well as colour, for print and for the colour-blind. */
import { grouped } from './decimals.js';
import { library } from './libraries.js';
import { say } from './texts.js';

const INK = '#22303a';
const PLANNED = '#a25b00';
const PAID = '#14606b';
const FONT = '"Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
/** From this on people count in ten thousands of yuan. */
const WAN = 10_000;

/** @param loan as the schedule tells it */
export async function planAndPayments(place, loan) {
  const planned = sums([[loan.disbursedOn, 0], ...loan.rows.map(row => [row.adjustedDueOn, Number(row.payment)])]);
  const paid = sums([[loan.disbursedOn, 0], ...loan.payments.map(one => [one.on, Number(one.principal) + Number(one.interest)])]);
  if (loan.state !== 'SETTLED') [planned, paid].forEach(line => reach(line, loan.asOf));
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', say('case.chart-in-words', { day: loan.asOf, paid: said(paid[paid.length - 1][1]),
    planned: said(planned[planned.length - 1][1]) }));
  const echarts = await library('echarts');
  const chart = echarts.init(place, null, { renderer: 'canvas' });
  chart.setOption(optionsOf(planned, paid, loan));
  const fit = new ResizeObserver(() => place.isConnected && chart.resize());
  fit.observe(place);
}

/** A line goes on to the day of the figures. */
function reach(line, day) {
  const [last, sum] = line[line.length - 1];
  if (day > last) line.push([day, sum]);
}

/** Days with what had come together by then. */
function sums(amounts) {
  let sum = 0;
  return amounts.map(([day, amount]) => [day, Math.round((sum += amount) * 100) / 100]);
}

const said = amount => grouped(amount.toFixed(2));

function optionsOf(planned, paid, loan) {
  const line = (name, data, color, style) => ({ name, data, type: 'line', step: 'end', symbolSize: 7, color, lineStyle: { width: 2.5, type: style.line },
    symbol: style.symbol, animation: false });
  return {
    textStyle: { color: INK, fontFamily: FONT },
    grid: { left: 76, right: 28, top: 40, bottom: 34 },
    legend: { top: 0, right: 20, itemWidth: 36, textStyle: { color: INK } },
    tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: value => (value === undefined || value === null ? '' : said(Number(value))) },
    xAxis: { type: 'time', axisLabel: { formatter: '{yyyy}-{MM}', hideOverlap: true }, splitLine: { show: false } },
    yAxis: { type: 'value', name: say('case.ten-thousand-yuan'), nameTextStyle: { align: 'right', color: INK },
      axisLabel: { formatter: value => grouped(String(value / WAN)) } },
    series: [line(say('case.planned-to-the-day'), planned, PLANNED, { line: 'dashed', symbol: 'emptyDiamond' }),
      { ...line(say('case.paid-to-the-day'), paid, PAID, { line: 'solid', symbol: 'circle' }), markLine: today(loan) }],
  };
}

/** Where the figures end. */
function today({ asOf, rows }) {
  if (!rows.length || asOf > rows[rows.length - 1].adjustedDueOn) return undefined;
  return { silent: true, symbol: 'none', lineStyle: { type: 'dotted', color: INK }, label: { formatter: asOf, color: INK }, data: [{ xAxis: asOf }] };
}
