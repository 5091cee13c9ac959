"use server";

import {
  accountChoice,
  accountInvitation,
  adminChange,
  disabling,
  invitationChoice,
} from "./account-schema";
import { setAdmin, setDisabled } from "./admin-mutations";
import { createAccountInvitation, createResetLink } from "./create-link";
import { defineAdminAction } from "./define-action";
import { revokeInvitation } from "./invitation-mutations";

export const invite = defineAdminAction(accountInvitation, (access, input) =>
  createAccountInvitation(access, input),
);

export const withdrawInvitation = defineAdminAction(invitationChoice, (access, { invitation }) =>
  revokeInvitation(access, invitation),
);

export const makeResetLink = defineAdminAction(accountChoice, (access, { account }) =>
  createResetLink(access, account),
);

export const disableAccount = defineAdminAction(disabling, (access, input) =>
  setDisabled(access, input),
);

export const changeAdmin = defineAdminAction(adminChange, (access, input) =>
  setAdmin(access, input),
);
