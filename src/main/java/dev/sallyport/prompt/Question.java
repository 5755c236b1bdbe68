package dev.sallyport.prompt;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.Instance;
import dev.sallyport.model.SerialEndpoint;

/// Something only the user can decide. The type parameter is the type of the answer.
public sealed interface Question<A> {

    Class<A> answerType();

    /// The answer that stands for none, such as when the window closes: always the one that lets nothing happen.
    A declined();

    /// Something to say yes or no to.
    sealed interface YesOrNo extends Question<Boolean> {

        @Override
        default Class<Boolean> answerType() {
            return Boolean.class;
        }

        @Override
        default Boolean declined() {
            return false;
        }
    }

    /// Is this the host it says it is? Asked once per instance; `true` files the key and goes on.
    ///
    /// @param address where it was met, such as `203.0.113.7:22`
    record TrustHost(Instance instance, String address, HostKey key) implements YesOrNo {}

    /// Is this the serial console of the Region, for which no fingerprint is published? Asked once per console.
    ///
    /// @param instance whose console was wanted
    /// @param address  where it was met, such as `ec2-serial-console.eu-central-2.api.aws:22`
    record TrustConsole(Instance instance, SerialEndpoint console, String address, HostKey key) implements YesOrNo {}
}
