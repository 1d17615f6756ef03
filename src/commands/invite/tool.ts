import packageFile from '../../../package.json' with { type: 'json' };

/** Program and version, as the log names them. */
export const tool = `measures ${packageFile.version}`;
