package dev.mskbootstrap.tool.spec;

import dev.mskbootstrap.files.Location;
import dev.mskbootstrap.files.Problems;
import dev.mskbootstrap.msk.Flavour;
import java.util.Set;
import java.util.TreeSet;

/** Whether access that is given to a principal can have any effect on this cluster: when it cannot, it is a mistake. */
final class PrincipalCheck {

    private final Environment environment;
    private final Problems problems;

    PrincipalCheck(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    void require(Principal principal, Location where) {
        switch (principal) {
            case Principal.IamIdentity iam -> requireIam(iam, where);
            case Principal.KafkaUser user -> requireAcls(user, where);
        }
    }

    private void requireIam(Principal.IamIdentity iam, Location where) {
        if (!environment.flavour().knowsIam()) {
            problems.add(
                    where,
                    iam.text() + " is of IAM, which " + environment.flavour().title() + " does not know",
                    "write User:NAME, or state cluster.flavour in env.yaml: " + Flavour.thatKnowIam());
        } else if (!environment.mayOffer(Set.of(Auth.Type.IAM.word()))) {
            problems.add(
                    where,
                    iam.text() + " is of IAM, which this cluster does not offer: " + offers(),
                    "write User:NAME, or add iam to cluster.offers in env.yaml");
        }
    }

    private void requireAcls(Principal.KafkaUser user, Location where) {
        if (!environment.flavour().hasAcls()) {
            problems.add(
                    where,
                    user.text() + " goes by ACLs, which "
                            + environment.flavour().title() + " does not have",
                    "name the client's role: role/NAME, or its ARN");
        } else if (!environment.mayOffer(Auth.Type.wordsForAcls())) {
            problems.add(
                    where,
                    user.text() + " goes by ACLs, which have no effect where clients log in by IAM: " + offers(),
                    "name the client's role under access: role/NAME, or its ARN");
        } else if (user.isMisspelt()) {
            problems.add(
                    where,
                    user.text() + " is no distinguished name as brokers have it",
                    "write User:CN=app,O=acme; openssl x509 -noout -subject -nameopt RFC2253 -in FILE prints it");
        }
    }

    private String offers() {
        return "cluster.offers is " + String.join(", ", new TreeSet<>(environment.offers()));
    }
}
