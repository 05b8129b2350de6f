import manifest from '../../../package.json' with { type: 'json' };

/** Of Poise, as its package says. */
export const VERSION = manifest.version;
