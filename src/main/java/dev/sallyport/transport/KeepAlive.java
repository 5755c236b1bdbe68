package dev.sallyport.transport;

import org.apache.sshd.common.PropertyResolver;
import org.apache.sshd.core.CoreModuleProperties;

/// Keep-alives that want an answer, so that a dead link is noticed although nobody types.
final class KeepAlive {

    private KeepAlive() {}

    /// Sets it for connections that begin from now on: the library reads it while it makes a session, before anyone else
    /// sees that session.
    static void set(PropertyResolver client, TransportLimits limits) {
        CoreModuleProperties.HEARTBEAT_REQUEST.set(client, "keepalive@openssh.com");
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, limits.keepAlive());
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, limits.unanswered());
    }
}
