package dev.slipway.cluster.fabric;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;

/// Connections to the one server of a cluster, whose questions are counted.
final class Connections extends JdkHttpClientFactory {
    private final Pace pace;

    Connections(Pace pace) {
        this.pace = pace;
    }

    @Override
    public HttpClient.Builder newBuilder(Config config) {
        HttpClient.Builder builder = super.newBuilder(config);
        builder.addOrReplaceInterceptor("pace", pace);
        return builder;
    }
}
