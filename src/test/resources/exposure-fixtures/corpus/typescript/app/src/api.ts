import { Platform } from 'react-native';

const key: string = 'rk_live_{{alnum:24}}'; // expect: exposure.secret-in-client-code needs=variable

export async function disputes(): Promise<unknown> {
  const bearer = `Bearer ${key}`;
  const answer = await fetch('https://api.stripe.com/v1/disputes', { headers: { Authorization: bearer } }); // expect: exposure.secret-header-in-client-request needs=variable
  console.log('disputes on', Platform.OS, answer.status); // fine: exposure.credential-logged because a status code
  console.log('asked with', bearer); // expect: exposure.credential-logged needs=variable
  return answer.json();
}

export const twilio = process.env.EXPO_PUBLIC_TWILIO_AUTH_TOKEN; // expect: exposure.secret-env-in-client-bundle
export const support = process.env.EXPO_PUBLIC_SUPPORT_PHONE; // fine: exposure.secret-env-in-client-bundle because a phone number

export function maps(): string {
  return 'AIza{{alnum:35}}'; // fine: exposure.secret-in-client-code because a Maps key is made for clients
}
