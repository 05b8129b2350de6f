import { TimeHeap } from './time-heap.ts';

/** People who take contacts: who is free, and who is done next. */
export interface Desk {
	/** When the next contact ends; Infinity where nobody is busy. */
	readonly nextEnd: number;
	/** Contacts under way. */
	readonly busy: number;
	/** Work that gets done in a second, in seconds of one contact alone. */
	readonly speed: number;
	/** Somebody at work could take another. */
	readonly hasRoom: boolean;
	/** Begins a contact that takes `work` seconds of somebody who has nothing else. Call it only where there is room. */
	start(now: number, contact: number, work: number): void;
	/** Ends the contact that is due. @returns which */
	finish(): number;
	/** So many are at work from now on; who is busy and no longer wanted finishes. */
	staff(now: number, agents: number): void;
}

/** One contact at a time. */
export class SingleDesk implements Desk {
	readonly #ends = new TimeHeap();
	#agents = 0;
	busy = 0;

	get speed(): number {
		return this.busy;
	}
	get nextEnd(): number {
		return this.#ends.next;
	}
	get hasRoom(): boolean {
		return this.busy < this.#agents;
	}
	start(now: number, contact: number, work: number): void {
		this.busy++;
		this.#ends.push(now + work, contact);
	}
	finish(): number {
		this.busy--;
		return this.#ends.pop();
	}
	staff(_now: number, agents: number): void {
		this.#agents = agents;
	}
}

interface ChatAgent {
	/** Work left of each contact, seconds alone, as of `since`. */
	readonly left: number[];
	readonly contacts: number[];
	since: number;
	/** When the first of them ends, as things stand. */
	due: number;
	/** What this person adds to the desk's speed. */
	speed: number;
}

/** Several at once, each the slower the more there are; the next goes to who has fewest. */
export class ChatDesk implements Desk {
	readonly #pace: readonly number[];
	readonly #team: ChatAgent[] = [];
	/** Of agents, by their place; what is no longer their `due` was foreseen before something changed. */
	readonly #ends = new TimeHeap();
	#agents = 0;
	busy = 0;
	speed = 0;

	constructor(pace: readonly number[]) {
		this.#pace = pace;
	}
	get nextEnd(): number {
		while (this.#ends.next !== Infinity && this.#team[this.#ends.first]?.due !== this.#ends.next) this.#ends.pop();
		return this.#ends.next;
	}
	get hasRoom(): boolean {
		return this.#leastBusy() >= 0;
	}
	start(now: number, contact: number, work: number): void {
		const at = this.#leastBusy();
		const agent = this.#team[at];
		if (!agent) throw new RangeError('nobody has room');
		this.busy++;
		this.#advance(agent, now);
		agent.left.push(work);
		agent.contacts.push(contact);
		this.#foresee(at, agent);
	}
	finish(): number {
		const now = this.nextEnd;
		const at = this.#ends.pop();
		const agent = this.#team[at];
		if (!agent) throw new RangeError('nobody is busy');
		this.#advance(agent, now);
		const first = agent.left.indexOf(Math.min(...agent.left));
		agent.left.splice(first, 1);
		const [contact = -1] = agent.contacts.splice(first, 1);
		this.busy--;
		this.#foresee(at, agent);
		return contact;
	}
	staff(now: number, agents: number): void {
		while (this.#team.length < agents) this.#team.push({ left: [], contacts: [], since: now, due: Infinity, speed: 0 });
		this.#agents = agents;
	}

	/** Of those at work who could take another; −1: nobody. */
	#leastBusy(): number {
		let [found, fewest] = [-1, this.#pace.length];
		for (let at = 0; at < this.#agents && fewest > 0; at++) {
			const has = this.#team[at]?.left.length ?? 0;
			if (has < fewest) [found, fewest] = [at, has];
		}
		return found;
	}
	#paceOf = (agent: ChatAgent) => this.#pace[agent.left.length - 1] ?? 1;
	#advance(agent: ChatAgent, now: number): void {
		const done = (now - agent.since) * this.#paceOf(agent);
		for (const at of agent.left.keys()) agent.left[at] = Math.max(0, (agent.left[at] ?? 0) - done);
		agent.since = now;
	}
	#foresee(at: number, agent: ChatAgent): void {
		const speed = agent.left.length * this.#paceOf(agent);
		this.speed += speed - agent.speed;
		agent.speed = speed;
		agent.due = agent.left.length === 0 ? Infinity : agent.since + Math.min(...agent.left) / this.#paceOf(agent);
		if (agent.due !== Infinity) this.#ends.push(agent.due, at);
	}
}
