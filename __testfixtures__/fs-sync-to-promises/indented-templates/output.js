const fs = require('fs/promises');

async function exists(path) {
    try {
        await fs.access(path);
        return true;
    } catch {
        return false;
    }
}

async function help(name) {
    if (!(await exists(name))) return 'none';
    const text = `
 ${name}
   - first of
   - three lines
`;
    return (await exists('b.txt')) ? text : text.trim();
}

help('a.txt').then(console.log);
