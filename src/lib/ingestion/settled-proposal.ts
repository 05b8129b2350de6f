import type { Mapping } from './mapping.ts';
import type { Proposal } from './recognise.ts';

/** A report's days stand above its header: those of an earlier file are not this one's. */
const DAYS = ['period_from', 'period_to'];

/** What was settled before goes over what is recognised now; where the file itself marks its zone or says a field, that holds. */
export function settledProposal(proposal: Proposal, mapping: Mapping): Proposal {
	return {
		...proposal,
		source: mapping.source ?? proposal.source,
		kind: mapping.kind,
		mapping: { ...mapping, fields: { ...ofEveryFile(mapping.fields), ...proposal.stated } },
		zone: proposal.zone ?? mapping.zone ?? null,
		warnings: []
	};
}

function ofEveryFile(fields: Mapping['fields']): Mapping['fields'] {
	const isOld = (name: string, rule: Mapping['fields'][string]) =>
		DAYS.includes(name) && typeof rule === 'object' && 'constant' in rule;
	return Object.fromEntries(Object.entries(fields).filter(([name, rule]) => !isOld(name, rule)));
}
