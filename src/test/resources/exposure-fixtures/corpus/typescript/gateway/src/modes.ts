import axios, { AxiosInstance } from 'axios';
import { endpoints } from './endpoints';

const production = 'sk_live_{{alnum:34}}'; // expect: exposure.environment-mismatch needs=file

export const rehearsal: AxiosInstance = axios.create({ baseURL: endpoints.trial, headers: { 'X-Api-Key': production } });

export function sandboxClient(): AxiosInstance {
  const key = 'ansa_sk_live_{{uuid}}'; // expect: exposure.environment-mismatch needs=variable
  const baseURL = 'https://api-sandbox.getansa.com';
  return axios.create({ baseURL, headers: { Authorization: key } });
}

function client(baseURL: string, key: string): AxiosInstance {
  return axios.create({ baseURL, headers: { 'X-Api-Key': key } });
}

export const settlement = client('https://api.shadhinpay.pay', 'sk_test_{{alnum:40}}'); // expect: exposure.environment-mismatch needs=function

export const settlementTrial = client('https://sandbox.shadhinpay.pay', 'sk_test_{{alnum:40}}'); // fine: exposure.environment-mismatch because sandbox meets sandbox

export const settlementLive = client('https://api.shadhinpay.pay', 'sk_live_{{alnum:40}}'); // fine: exposure.environment-mismatch because live meets live

export const stripe = axios.create({ baseURL: 'https://api.stripe.com', headers: { Authorization: 'Bearer rk_test_{{alnum:24}}' } }); // fine: exposure.environment-mismatch because one host serves both modes

export const byMode = (live: boolean) => (live ? endpoints.live : endpoints.trial);
