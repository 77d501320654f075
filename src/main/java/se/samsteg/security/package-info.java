/** Who may come in and what they may do: one login for everything, rights that follow the models. */
@ApplicationModule(allowedDependencies = {"shared"})
package se.samsteg.security;

import org.springframework.modulith.ApplicationModule;
