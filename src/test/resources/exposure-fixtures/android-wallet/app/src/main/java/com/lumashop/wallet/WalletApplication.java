package com.lumashop.wallet;

import android.app.Application;
import android.util.Log;
import com.lumashop.wallet.net.BackendApi;

public class WalletApplication extends Application {

    private static final String TAG = "Wallet";
    private BackendApi backend;

    @Override
    public void onCreate() {
        super.onCreate();
        backend = new BackendApi(BuildConfig.API_BASE_URL, BuildConfig.MONEROO_PUBLIC_KEY);
        Log.i(TAG, "backend " + BuildConfig.API_BASE_URL); // fine: exposure.credential-logged because an address
    }

    public BackendApi backend() {
        return backend;
    }
}
