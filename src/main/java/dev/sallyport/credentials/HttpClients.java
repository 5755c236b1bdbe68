package dev.sallyport.credentials;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The HTTP clients that all calls share: one past every proxy, and one each for the proxies of `http` and `https`, since the
/// SDK's client knows only one of these.
final class HttpClients implements AutoCloseable {

    private static final String DIRECT = "direct";

    private final CallLimits limits;
    private final Map<String, SdkHttpClient> clients = new ConcurrentHashMap<>();

    HttpClients(CallLimits limits) {
        this.limits = limits;
    }

    /// The one for an endpoint, or for AWS's own. This very machine is never asked for through a proxy, to which the name
    /// would mean another one.
    SdkHttpClient to(Optional<URI> endpoint) {
        var way = endpoint.map(uri -> loopback(uri) ? DIRECT : uri.getScheme()).orElse("https");
        return clients.computeIfAbsent(way, this::made);
    }

    private SdkHttpClient made(String way) {
        var proxy = ProxyConfiguration.builder();
        if (way.equals(DIRECT)) {
            proxy.useSystemPropertyValues(false).useEnvironmentVariablesValues(false);
        } else {
            proxy.scheme(way);
        }
        return UrlConnectionHttpClient.builder()
                .proxyConfiguration(proxy.build())
                .connectionTimeout(limits.connect())
                .socketTimeout(limits.attempt())
                .build();
    }

    // By the text alone: looking a name up would block, and the names that count are these.
    private static boolean loopback(URI uri) {
        var host = uri.getHost();
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    @Override
    public void close() {
        clients.values().forEach(SdkHttpClient::close);
    }
}
