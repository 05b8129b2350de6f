// npm run bench:appraisal: what an appraisal of 20,000 draws over 36 months takes, against a plain loop over draws that lie
// ready, which adds up the net of each month and nothing else. Processor time, which holds while others are at work; the
// ratios hold on other machines.
import { appraise } from '#lib/economics/appraisal/appraise.ts';
import { baselineOf, perContact, rampAt } from '#lib/economics/appraisal/cash-flow.ts';
import { simulate } from '#lib/economics/appraisal/simulate.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { expectedMonthlyLoss } from '#lib/economics/event-loss.ts';
import { monthlyRate } from '#lib/economics/present-value.ts';
import { createDrawer, drawValues, uncertainInputs, type Values } from '#lib/economics/values.ts';
import { mixedLog } from '../unit/economics/fixtures.ts';

const ROUNDS = 5;
const options = { seed: 7, draws: 20_000, months: 36 };
const register = createRegister();

function plainLoop(draws: readonly Values[]): number {
	const { contacts } = baselineOf(mixedLog);
	let total = 0;
	for (const values of draws) {
		const { staffing, licence, handoffTax, churn } = perContact(mixedLog, register, values);
		const gain = staffing - licence - handoffTax - churn;
		const monthly = values['bot.fixed-monthly'] + values['bot.upkeep-monthly'] + expectedMonthlyLoss(values);
		const growth = 1 + monthlyRate(values['plan.volume-growth']);
		const discount = 1 + monthlyRate(values['appraisal.discount-rate']);
		let npv = -values['plan.build-cost'];
		for (let month = 1; month <= options.months; month++) {
			const moved =
				contacts * growth ** month * values['plan.bot-first-share'] * rampAt(month, values['plan.ramp-months']);
			npv += (moved * gain - monthly) / discount ** month;
		}
		total += npv;
	}
	return total;
}

function processorMs(work: () => unknown): number {
	const taken = Array.from({ length: ROUNDS }, () => {
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return taken.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

/** As the simulation does: into one object. To keep every draw, as `drawValues` does, takes longer than to draw it. */
function drawAll(): void {
	const draw = createDrawer(register, options.seed);
	for (let at = 0; at < options.draws; at++) draw();
}

const ready = drawValues(register, options);
const plain = processorMs(() => plainLoop(ready));
const parts = {
	'drawing the inputs': drawAll,
	'simulation (draws, months, events)': () => simulate(mixedLog, register, options),
	'whole appraisal (with what it hangs on)': () => appraise(mixedLog, register, options)
};
console.log(
	`${uncertainInputs(register).length} uncertain inputs · ${options.draws.toLocaleString('en')} draws × ${options.months} months · median of ${ROUNDS}, processor time`
);
console.log(`${'plain loop over draws that lie ready'.padEnd(42)} ${plain.toFixed(0).padStart(6)} ms`);
for (const [name, work] of Object.entries(parts)) {
	const taken = processorMs(work);
	console.log(`${name.padEnd(42)} ${taken.toFixed(0).padStart(6)} ms  ${(taken / plain).toFixed(1)} ×`);
}
