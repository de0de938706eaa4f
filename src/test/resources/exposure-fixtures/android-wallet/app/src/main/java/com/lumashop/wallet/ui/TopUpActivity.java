package com.lumashop.wallet.ui;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;
import com.lumashop.wallet.R;
import com.lumashop.wallet.WalletApplication;
import com.lumashop.wallet.net.AnsaWallet;
import com.lumashop.wallet.net.ShadhinPayTopUp;
import org.json.JSONException;
import org.json.JSONObject;

public class TopUpActivity extends Activity {

    private static final String TAG = "TopUp";

    private final ShadhinPayTopUp shadhinPay = new ShadhinPayTopUp();
    private final AnsaWallet ansa = new AnsaWallet();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView title = new TextView(this);
        title.setText(R.string.top_up);
        title.setOnClickListener(view -> new Thread(this::topUp).start());
        setContentView(title);
    }

    private void topUp() {
        try {
            int code = shadhinPay.topUp("order-7831", "500.00");
            Log.i(TAG, "ShadhinPay answered " + code); // fine: exposure.credential-logged because a number
            String answer = ((WalletApplication) getApplication()).backend().paymentSession("", "customer");
            showBalance(new JSONObject(answer));
        } catch (Exception failure) {
            Log.e(TAG, "top up failed", failure);
        }
    }

    private void showBalance(JSONObject session) throws JSONException, java.io.IOException {
        String clientSecret = session.getString("clientSecret");
        Log.d(TAG, "session token refreshed"); // fine: exposure.credential-logged because a fixed text
        String line = "paying with ".concat(clientSecret);
        Log.d(TAG, line); // expect: exposure.credential-logged source=session.getString("clientSecret")
        ansa.balance("luma", clientSecret);
    }
}
