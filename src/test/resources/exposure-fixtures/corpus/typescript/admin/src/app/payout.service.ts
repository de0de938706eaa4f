import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class PayoutService {
  constructor(private readonly http: HttpClient) {}

  customers() {
    const headers = new HttpHeaders().set('Authorization', environment.ansaSecretKey); // expect: exposure.secret-header-in-client-request needs=file // expect: exposure.secret-env-in-client-bundle needs=file
    return this.http.get('https://api-sandbox.getansa.com/v1/customers', { headers });
  }

  orders(jwt: string) {
    const headers = new HttpHeaders().set('Authorization', `Bearer ${jwt}`); // fine: exposure.secret-header-in-client-request because the user's own session at our server
    return this.http.get(`${environment.apiUrl}/orders`, { headers });
  }

  private slackToken(): string {
    return 'xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}'; // expect: exposure.secret-in-client-code needs=function
  }

  notify(text: string) {
    const token = this.slackToken();
    const headers = new HttpHeaders({ Authorization: `Bearer ${token}` }); // expect: exposure.secret-header-in-client-request needs=function
    return this.http.post('https://slack.com/api/chat.postMessage', { text }, { headers });
  }
}
