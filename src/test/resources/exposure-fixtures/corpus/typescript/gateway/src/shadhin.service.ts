import { HttpService } from '@nestjs/axios';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import * as https from 'node:https';
import { endpoints } from './endpoints';
import { describe, fingerprint } from './describe';

interface Credentials {
  clientId: string;
  apiKey: string;
}

@Injectable()
export class ShadhinService {
  private readonly logger = new Logger(ShadhinService.name);
  private readonly credentials: Credentials;

  constructor(private readonly http: HttpService, private readonly config: ConfigService) {
    this.credentials = { clientId: config.get<string>('SHADHINPAY_CLIENT_ID')!, apiKey: config.get<string>('SHADHINPAY_API_KEY')! };
    this.logger.log(`client ${this.credentials.clientId}`); // fine: exposure.credential-logged because an identifier
    this.logger.verbose(`using ${this.credentials.apiKey}`); // expect: exposure.credential-logged needs=variable
    this.logger.verbose(`using ${fingerprint(this.credentials.apiKey)}`); // fine: exposure.credential-logged because a digest
  }

  private headers(): Record<string, string> {
    return { 'Client-Id': this.credentials.clientId, 'X-Api-Key': this.credentials.apiKey };
  }

  relay(body: unknown) {
    return this.http.post(`${endpoints.relay}/payments`, body, { headers: this.headers() });
  }

  stub(body: unknown) {
    return this.http.post(`${endpoints.stub}/payments`, body, { headers: this.headers() });
  }

  create(body: unknown) {
    const headers = this.headers();
    this.logger.debug(headers); // expect: exposure.credential-logged needs=function
    this.logger.debug(describe('create', this.credentials)); // expect: exposure.credential-logged needs=file
    this.logger.debug(`headers: ${Object.keys(headers).length}`); // fine: exposure.credential-logged because a number
    return this.http.post(`${endpoints.live}/api/v1/payments`, body, { headers });
  }

  refund(body: unknown) {
    const base = 'http://10.1.2.3:8080'; // expect: exposure.credential-over-plain-http needs=variable
    return this.http.post(base + '/api/v1/refunds', body, { headers: this.headers() });
  }

  invoices() {
    return this.via('http://invoice-proxy.default.svc.cluster.local'); // expect: exposure.credential-over-plain-http needs=function
  }

  private via(base: string) {
    return this.http.get(`${base}/api/v1/invoices`, { headers: this.headers() });
  }

  alive() {
    return this.http.get('http://invoice-proxy.default.svc.cluster.local/alive'); // fine: exposure.credential-over-plain-http because nothing secret is sent
  }

  insecure() {
    const httpsAgent = new https.Agent({ rejectUnauthorized: false }); // expect: exposure.tls-verification-disabled needs=variable
    return this.http.get(`${endpoints.live}/api/v1/payments`, { headers: this.headers(), httpsAgent });
  }

  probe() {
    return this.http.get('https://intranet.meadow.example', { httpsAgent: new https.Agent({ rejectUnauthorized: false }) }); // fine: exposure.tls-verification-disabled because no credential is sent
  }
}
