package dev.sallyport.sandbox.serial;

import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/// A session channel on which a break (RFC 4335) reaches the machine, and a shell is all there is to ask for.
final class SerialChannel extends ChannelSession {

    private final SerialManners manners;

    private SerialChannel(SerialManners manners) {
        this.manners = manners;
    }

    // The length is left to the line, as a UART driver does.
    @Override
    protected RequestHandler.Result handleBreakParsed(long breakLength) {
        return !manners.refusesBreaks() && commandInstance instanceof SerialCommand line && line.sendBreak()
                ? RequestHandler.Result.ReplySuccess
                : RequestHandler.Result.ReplyFailure;
    }

    @Override
    protected RequestHandler.Result handleExecParsed(String request, String commandLine) {
        return RequestHandler.Result.ReplyFailure;
    }

    @Override
    protected RequestHandler.Result handleSubsystemParsed(String request, String subsystem) {
        return RequestHandler.Result.ReplyFailure;
    }

    // A serial line has no size and no environment.
    @Override
    protected RequestHandler.Result handleWindowChangeParsed(int columns, int rows, int width, int height) {
        return RequestHandler.Result.ReplySuccess;
    }

    @Override
    protected RequestHandler.Result handleEnvParsed(String name, String value) {
        return RequestHandler.Result.ReplySuccess;
    }

    static final class Factory extends ChannelSessionFactory {

        private final SerialManners manners;

        Factory(SerialManners manners) {
            this.manners = manners;
        }

        @Override
        public Channel createChannel(Session session) {
            return new SerialChannel(manners);
        }
    }
}
