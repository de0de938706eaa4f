import requests
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton

from kiosk.keys import ANSA


def bearer(key):
    return {"Authorization": f"Bearer {key}"}


class Window(QMainWindow):
    def __init__(self, session):
        super().__init__()
        self.session = session
        button = QPushButton("Pay")
        button.clicked.connect(self.pay)
        self.setCentralWidget(button)

    def pay(self):
        response = requests.get("https://api.getansa.com/v1/wallet", headers={"Authorization": ANSA})  # expect: exposure.secret-header-in-client-request needs=file
        self.setWindowTitle(str(response.status_code))

    def charge(self):
        key = "rk_live_{{alnum:24}}"  # expect: exposure.secret-in-client-code needs=variable
        headers = {"Authorization": f"Bearer {key}"}
        requests.post("https://api.stripe.com/v1/charges", headers=headers)  # expect: exposure.secret-header-in-client-request needs=variable

    def notify(self, text):
        headers = bearer("xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}")  # expect: exposure.secret-in-client-code needs=function
        requests.post("https://slack.com/api/chat.postMessage", headers=headers, json={"text": text})  # expect: exposure.secret-header-in-client-request needs=function

    def orders(self):
        requests.get("https://orchard.example/api/orders", headers={"Authorization": f"Bearer {self.session}"})  # fine: exposure.secret-header-in-client-request because the user's own session at our server
        requests.get("https://orchard.example/api/news", headers={"Accept-Language": "en"})  # fine: exposure.secret-header-in-client-request because an ordinary header


def main():
    app = QApplication([])
    Window("").show()
    app.exec()
