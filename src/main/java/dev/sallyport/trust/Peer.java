package dev.sallyport.trust;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.Instance;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.prompt.Question;

/// Who is to show a host key.
public sealed interface Peer {

    /// What its keys are filed under.
    HostId id();

    /// What to ask of a key that was never seen.
    ///
    /// @param address where it was met
    Question<Boolean> question(String address, HostKey shown);

    /// The SSH server of an instance.
    record Host(Instance instance) implements Peer {

        @Override
        public HostId id() {
            return instance.id();
        }

        @Override
        public Question<Boolean> question(String address, HostKey shown) {
            return new Question.TrustHost(instance, address, shown);
        }
    }

    /// The serial console of a Region.
    ///
    /// @param instance whose console is wanted
    record Console(Instance instance, SerialEndpoint endpoint) implements Peer {

        @Override
        public HostId id() {
            return new ConsoleName(endpoint.host());
        }

        @Override
        public Question<Boolean> question(String address, HostKey shown) {
            return new Question.TrustConsole(instance, endpoint, address, shown);
        }
    }
}
