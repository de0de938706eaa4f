<%@ page contentType="text/html;charset=UTF-8" %>
<%! private String describe(String value) { return "senjaro " + value; } %>
<% String secret = System.getenv("SENJARO_API_SECRET"); %>
<html>
  <body>
    <p>Order ${order.id}</p> <%-- fine: exposure.credential-returned-to-client because an order number --%>
    <script>
      var stripe = Stripe('${stripePublishableKey}'); <%-- fine: exposure.credential-returned-to-client because publishable --%>
      var secret = '<%= secret %>'; <%-- expect: exposure.credential-returned-to-client needs=variable --%>
    </script>
    <input type="hidden" name="key" value="${gateway.apiSecret}"> <%-- expect: exposure.credential-returned-to-client needs=file --%>
    <p><%= describe(secret) %></p> <%-- expect: exposure.credential-returned-to-client needs=function --%>
    <p><%= secret != null %></p> <%-- fine: exposure.credential-returned-to-client because presence only --%>
  </body>
</html>
