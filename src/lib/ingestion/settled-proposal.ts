import type { Mapping } from './mapping.ts';
import type { Proposal } from './recognise.ts';

/** What was settled before goes over what is recognised now; where the file itself marks its zone, that holds. */
export function settledProposal(proposal: Proposal, mapping: Mapping): Proposal {
	return {
		...proposal,
		source: mapping.source ?? proposal.source,
		kind: mapping.kind,
		mapping,
		zone: proposal.zone ?? mapping.zone ?? null,
		warnings: []
	};
}
