package dev.sallyport.sandbox.host;

import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/// A session channel on which a break means nothing, as on a real host, where only a serial line knows it.
///
/// The library would turn it into an interrupt.
final class HostChannel extends ChannelSession {

    @Override
    protected RequestHandler.Result handleBreakParsed(long breakLength) {
        return RequestHandler.Result.ReplySuccess;
    }

    static final class Factory extends ChannelSessionFactory {

        @Override
        public Channel createChannel(Session session) {
            return new HostChannel();
        }
    }
}
