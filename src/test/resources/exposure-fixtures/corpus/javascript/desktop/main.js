const { app, BrowserWindow } = require('electron');
const { PRINT_KEY } = require('./print');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 900, height: 700 });
  window.loadFile('renderer/index.html');
  console.log('printer ready', PRINT_KEY.length > 0); // fine: exposure.credential-logged because presence only
});
