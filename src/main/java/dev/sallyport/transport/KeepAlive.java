package dev.sallyport.transport;

import org.apache.sshd.common.PropertyResolver;
import org.apache.sshd.core.CoreModuleProperties;

/// Keep-alives that want an answer, so that a dead link is noticed although nobody types.
final class KeepAlive {

    private KeepAlive() {}

    static void set(PropertyResolver session, TransportLimits limits) {
        CoreModuleProperties.HEARTBEAT_REQUEST.set(session, "keepalive@openssh.com");
        CoreModuleProperties.HEARTBEAT_INTERVAL.set(session, limits.keepAlive());
        CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(session, limits.unanswered());
    }
}
