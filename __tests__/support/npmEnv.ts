/** The environment for an `npm` or `npx` in another folder: without what the `npm test` around this process left in it. */
export function npmEnv(): NodeJS.ProcessEnv {
  const left = /^(?:npm_(?:package|lifecycle)_.*|npm_config_local_prefix|npm_command|INIT_CWD|NODE_ENV|VITEST.*)$/;
  const inherited = Object.entries(process.env).filter(([name]) => !left.test(name));
  return {
    ...Object.fromEntries(inherited),
    NO_COLOR: '1',
    // Without a question, and never with a package that is not installed.
    npm_config_yes: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
    npm_config_ignore_scripts: 'true',
    npm_config_prefer_offline: 'true',
  };
}
