/**
 * What a function does when a child ends of which nothing is piped.
 * @param command what the message of a child that failed shows, within a template literal
 */
export function plainEnd(command: string): string {
  return `      if (status === 0) return resolve(null);
      const error = new Error(\`Command failed: ${command}\`);
      const result = { status, signal, output: [null, null, null], pid: subprocess.pid, stdout: null, stderr: null };
      reject(Object.assign(error, result));
`;
}

/** The same for a child that `spawn` may have ended for its `timeout`. */
export function limitedEnd(command: string): string {
  return `      const { pid, killed, spawnfile: path, spawnargs } = subprocess;
      if (status === 0 && !killed) return resolve(null);
      const result = { status, signal, output: [null, null, null], pid, stdout: null, stderr: null };
      if (!killed) return reject(Object.assign(new Error(\`Command failed: ${command}\`), result));
${timedOut}      const error = new Error(\`\${syscall} \${code}\`);
      reject(Object.assign(error, details, { error, ...result }));
`;
}

/** The same where a failure is part of the result. */
export function limitedResult(as: string): string {
  return `      const { pid, killed, spawnfile: path, spawnargs } = subprocess;
      const result = { status, signal, output: [null, null, null], pid, stdout: null, stderr: null };
      if (!killed) return resolve(result${as});
${timedOut}      resolve({ error: Object.assign(new Error(\`\${syscall} \${code}\`), details), ...result }${as});
`;
}

const timedOut = `      const [code, syscall] = ['ETIMEDOUT', \`spawnSync \${path}\`];
      const details = { errno: undefined, code, syscall, path, spawnargs: spawnargs.slice(1) };
`;
