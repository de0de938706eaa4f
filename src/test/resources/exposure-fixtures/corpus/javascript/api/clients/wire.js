const axios = require('axios');
const AxiosLogger = require('axios-logger');
const debug = require('debug');
const settings = require('../settings');

const client = axios.create({ baseURL: 'https://api.moneroo.io', headers: { Authorization: `Bearer ${process.env.MONEROO_SECRET_KEY}` } });

const verbose = { headers: true, data: true };

AxiosLogger.setGlobalConfig({ headers: true }); // expect: exposure.http-wire-logging
AxiosLogger.setGlobalConfig({ headers: false, status: true }); // fine: exposure.http-wire-logging because headers are left out
AxiosLogger.setGlobalConfig(verbose); // expect: exposure.http-wire-logging needs=variable
AxiosLogger.setGlobalConfig(settings.wire); // expect: exposure.http-wire-logging needs=file

function tap(instance, options) {
  instance.interceptors.request.use((config) => AxiosLogger.requestLogger(config, options)); // expect: exposure.http-wire-logging needs=function
}

tap(client, { headers: true });

client.interceptors.response.use((response) => AxiosLogger.responseLogger(response, { headers: false })); // fine: exposure.http-wire-logging because headers are left out

debug.enable('app:*'); // fine: exposure.http-wire-logging because our own name space
debug.enable('http,axios'); // expect: exposure.http-wire-logging

module.exports = client;
