import axios from 'axios';
import { URL } from 'node:url';
import { gatewaySecret } from './secrets';

const apiKey = process.env.SHADHINPAY_API_KEY as string;

export function balance() {
  const url = new URL('https://api.shadhinpay.pay/api/v1/balance');
  url.searchParams.set('currency', 'BDT'); // fine: exposure.credential-in-url because a currency
  url.searchParams.set('api_key', apiKey); // expect: exposure.credential-in-url needs=variable
  return axios.get(url.toString());
}

function query(token: string): string {
  return new URLSearchParams({ token, limit: '20' }).toString(); // expect: exposure.credential-in-url needs=function
}

export const events = () => axios.get(`https://api.stripe.com/v1/events?${query(process.env.STRIPE_SECRET_KEY!)}`);

export const mirror = () => axios.get('https://meadow:' + gatewaySecret() + '@mirror.meadow.example/orders'); // expect: exposure.credential-in-url needs=file

export const confirm = (nonce: string) => axios.get(`https://meadow.example/confirm?token=${nonce}`); // fine: exposure.credential-in-url because a one-time nonce of our own page

export const webhook = (id: string) => axios.post(`https://meadow.example/hooks/${id}?signature=v1`, {}); // fine: exposure.credential-in-url because a version of signatures
