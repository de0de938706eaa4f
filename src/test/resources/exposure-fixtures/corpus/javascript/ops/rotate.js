#!/usr/bin/env node
const { execFileSync } = require('child_process');

const key = 'ansa_sk_live_{{uuid}}'; // fine: exposure.secret-in-client-code because an operator's script ships nowhere

async function main() {
  const answer = await fetch('https://api.getansa.com/v1/keys', { method: 'POST', headers: { Authorization: key } }); // fine: exposure.secret-header-in-client-request because an operator's script is no client
  console.log('rotated', answer.status); // fine: exposure.credential-logged because a status code
  console.log('old key was %s', key); // expect: exposure.credential-logged needs=variable
  execFileSync('systemctl', ['restart', 'harbour-api']);
}

main();
