import request from 'sync-request';

/** Degrees Celsius in a town, or null where nobody measures. */
export async function temperature(origin, town) {
  const response = request('GET', `${origin}/weather/${town}`, { headers: { accept: 'application/json' } });
  if (response.statusCode === 404) return null;
  return JSON.parse(response.getBody('utf8')).celsius;
}
