import { CallHandler, ExecutionContext, Injectable, Logger, NestInterceptor } from '@nestjs/common';
import axios from 'axios';
import * as AxiosLogger from 'axios-logger';
import { verbosity } from './verbosity';

const client = axios.create({ baseURL: 'https://api.moneroo.io', headers: { Authorization: `Bearer ${process.env.MONEROO_SECRET_KEY}` } });

const loud = { headers: true, params: true };
AxiosLogger.setGlobalConfig(loud); // expect: exposure.http-wire-logging needs=variable
AxiosLogger.setGlobalConfig({ headers: false }); // fine: exposure.http-wire-logging because headers are left out
AxiosLogger.setGlobalConfig(verbosity); // expect: exposure.http-wire-logging needs=file

function listen(headers: boolean) {
  AxiosLogger.setGlobalConfig({ headers, status: true }); // expect: exposure.http-wire-logging needs=function
}

listen(true);

client.interceptors.request.use((config) => {
  console.log(config.method, config.url); // fine: exposure.http-wire-logging because method and address
  return config;
});

@Injectable()
export class WireInterceptor implements NestInterceptor {
  private readonly logger = new Logger('wire');

  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest();
    this.logger.log(`${request.method} ${request.url}`); // fine: exposure.credential-logged because method and path
    this.logger.debug(JSON.stringify(request.headers)); // expect: exposure.credential-logged
    return next.handle();
  }
}
