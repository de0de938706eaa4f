using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.Extensions.DependencyInjection;
using Harvest.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpLogging(options =>
{
    options.LoggingFields = HttpLoggingFields.RequestPath | HttpLoggingFields.ResponseStatusCode; // fine: exposure.http-wire-logging because path and status only
});
builder.Services.AddHttpLogging(options =>
{
    options.LoggingFields = HttpLoggingFields.RequestHeaders; // fine: exposure.http-wire-logging because headers not named are redacted by default
});
builder.Services.AddHttpLogging(options =>
{
    options.RequestHeaders.Add("Authorization"); // expect: exposure.http-wire-logging
    options.RequestHeaders.Add("User-Agent"); // fine: exposure.http-wire-logging because an ordinary header
});

var app = builder.Build();
app.MapGet("/ready", () => Results.Ok(new { ok = true }));
app.MapGet("/kashier", () => Results.Json(new { key = GatewayOptions.KashierKey() })); // expect: exposure.credential-returned-to-client needs=file
app.MapGet("/kashier/set", () => Results.Json(new { set = GatewayOptions.KashierKey() != null })); // fine: exposure.credential-returned-to-client because presence only
app.Run();
