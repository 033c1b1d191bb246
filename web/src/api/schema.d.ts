// Generated from api/openapi.json by npm run generate. Do not edit.
export interface paths {
    "/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an absence away */
        delete: operations["remove-absence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed-in person's own account */
        get: operations["get-account"];
        /** Change one's own name, language and time zone */
        put: operations["update-account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendar/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Coming events of one's calendar that belong to no company */
        get: operations["list-loose-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendar/events/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a planned activity of an event */
        post: operations["link-calendar-event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendar/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the events of a calendar file into one's calendar */
        post: operations["import-calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendar/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what a calendar file brought */
        post: operations["undo-calendar-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendar/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What opens one's calendar */
        get: operations["list-calendar-keys"];
        put?: never;
        /** Open one's calendar to a program */
        post: operations["add-calendar-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendar/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Close one's calendar to a program */
        delete: operations["remove-calendar-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/identities/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget an account of a sign-in provider */
        post: operations["remove-identity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the passkey that the browser made */
        post: operations["add-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/passkeys/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a passkey */
        post: operations["remove-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/passkeys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the browser for a new passkey */
        post: operations["begin-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose another password; every other session ends */
        put: operations["change-password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make recovery codes in the place of earlier ones */
        post: operations["renew-recovery-codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the person is signed in, the last used first */
        get: operations["list-sessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere but here */
        delete: operations["end-other-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out in one place */
        delete: operations["end-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a secret for an app that makes codes */
        post: operations["begin-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a code of the app, from when on it is asked for */
        post: operations["confirm-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget the app */
        post: operations["remove-totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Activities, sorted and narrowed, page by page */
        get: operations["list-activities"];
        put?: never;
        /** Log or plan an activity */
        post: operations["create-activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An activity */
        get: operations["get-activity"];
        /** Change an activity */
        put: operations["update-activity"];
        post?: never;
        /** Delete an activity; it can be restored */
        delete: operations["delete-activity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An activity as a file that invites its contacts */
        get: operations["get-invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted activity back */
        post: operations["restore-activity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many activities a list has */
        get: operations["count-activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a file, with every row that the search and the filters find */
        get: operations["export-activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the list can be sorted and narrowed by */
        get: operations["list-activity-fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the hours of the team earn most */
        get: operations["get-allocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer the five questions for a segment, or skip them */
        put: operations["save-response-answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The minutes of a segment's companies */
        get: operations["list-allocated-companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The curve of answers, or what contradicts in them; nothing is kept */
        post: operations["draw-response"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file, with the standards that follow from it */
        get: operations["export-allocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask people to answer the five questions */
        post: operations["invite-to-answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The segments whose five questions you may answer or read */
        get: operations["list-response-questions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/allocation/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sharing out the hours needs to know */
        get: operations["get-allocation-settings"];
        /** Change it */
        put: operations["save-allocation-settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an analysis can be made of */
        get: operations["get-analysis-ground"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/movement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who moved between groups */
        post: operations["get-movement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Groups, concentration and curve, nothing applied */
        post: operations["preview-analysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The companies behind an answer */
        post: operations["list-analysed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Analyses applied to the cards, newest first */
        get: operations["list-runs"];
        put?: never;
        /** Write the groups to the cards, as a job */
        post: operations["apply-analysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/runs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the cards back what they had before the latest run, as a job */
        post: operations["undo-analysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Groups against the steadiness of months (XYZ) */
        post: operations["get-stability"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of what was due in a period clients got, by segment, person or team */
        get: operations["get-attainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attainment/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attainment as a file
         * @description Columns: name, companies, due, done, scheduled, remaining, capped, coverage, in_window, potential, budget_minutes, done_minutes, over_minutes
         */
        get: operations["export-attainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looks after how much, against what they can */
        get: operations["get-balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what companies somebody takes */
        put: operations["save-remit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals of who should look after which company, newest first */
        get: operations["list-proposals"];
        put?: never;
        /** Work out a proposal, as a job; nothing is changed */
        post: operations["propose-balance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal as it stands today */
        get: operations["get-proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/proposals/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the moves that can still be made, as a job: all of them or none */
        post: operations["apply-proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/proposals/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The moves as a file */
        get: operations["export-proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/proposals/{id}/handover/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What somebody hands over and takes over, with what one has to know */
        get: operations["get-handover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/proposals/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its moves, those that weigh most first */
        get: operations["list-proposed-moves"];
        /** Take moves out of a proposal, or put them back */
        put: operations["take-out-moves"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/balance/proposals/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the companies back, except those changed since, as a job */
        post: operations["undo-proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The time of the year beside the money, by segment, person or team */
        get: operations["get-budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies that got too much time, or too little, page by page */
        get: operations["list-served-companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Time against money as a file
         * @description Columns: name, companies, budget, done, scheduled, over, minutes_share, actual, money_share, potential, potential_share, gap, gap_share, cost
         */
        get: operations["export-budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an hour costs and when an alarm rings */
        get: operations["get-time-rules"];
        /** Change what an hour costs and when an alarm rings */
        put: operations["save-time-rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was paid since New Year beside the minutes, and what an hour brought before and after each change of the strategy */
        get: operations["get-value"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of many records, newest first: own ones, for managers everybody's */
        get: operations["list-bulk"];
        put?: never;
        /** Change many records, as a job */
        post: operations["start-bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A change of many records */
        get: operations["get-bulk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the records back what they were, except those changed since, as a job */
        post: operations["undo-bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many records a change would meet; nothing is changed */
        post: operations["preview-bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{country}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A working calendar */
        get: operations["get-calendar"];
        /** Change a working calendar */
        put: operations["save-calendar"];
        post?: never;
        /** Go back to the calendar that is shipped */
        delete: operations["restore-calendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a calendar file in XML, without saving it */
        post: operations["read-calendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/capacity/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Need against have for 24 months, how sure that is, and what to do */
        post: operations["foresee-capacity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies, sorted and narrowed, page by page
         * @description Sortable: actual, budget_minutes, city, created_at, first_paid_on, gap, group, industry, last_contact_on, last_paid_on, left_minutes, name, next_step_on, owner, potential, potential_class, potential_on, region, scheduled_minutes, size_band, source, status, treatment, used_minutes, value, year_minutes. Filterable: actual, budget_minutes, city, created_at, first_paid_on, gap, group, industry, last_contact_on, last_paid_on, left_minutes, name, next_step_on, owner, potential, potential_class, potential_on, region, scheduled_minutes, second_owner, segment, size_band, source, status, treatment, used_minutes, value, year_minutes.
         */
        get: operations["list-companies"];
        put?: never;
        /** Add a company */
        post: operations["create-company"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A company */
        get: operations["get-company"];
        /** Change a company */
        put: operations["update-company"];
        post?: never;
        /** Put a company away; it can be restored */
        delete: operations["delete-company"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A holding with the companies that belong to it, and their sums */
        get: operations["get-company-family"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter to a company, written out */
        get: operations["get-company-letter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that a company stays with its owner, and why */
        put: operations["lock-company"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/lookalike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the likes of a company pay */
        get: operations["get-lookalike"];
        put?: never;
        /** Take the estimate as the company's potential */
        post: operations["take-lookalike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge another company into this one, with the fields this one shall have */
        post: operations["merge-company"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was merged into a company and can be given back */
        get: operations["list-merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a company paid, month by month */
        get: operations["get-company-money"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/next-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a form begins with when an activity with a company is logged */
        get: operations["suggest-next-step"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A company's own standard */
        get: operations["get-override"];
        /** Give a company a standard of its own */
        put: operations["save-override"];
        post?: never;
        /** Let a company follow its segment again */
        delete: operations["remove-override"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A company's payments, newest first */
        get: operations["list-company-payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/potentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every assessment of a company, the one in force first */
        get: operations["list-potentials"];
        put?: never;
        /** Assess what a company could pay */
        post: operations["assess-potential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a deleted company back */
        post: operations["restore-company"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened and is planned with a company, newest first */
        get: operations["list-company-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/treatment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a company is treated as it is */
        get: operations["get-company-treatment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{id}/visiting-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a company sees us */
        get: operations["get-visiting-hours"];
        /** Say when a company sees us */
        put: operations["save-visiting-hours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many companies a list has */
        get: operations["count-companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies that one somebody types may be */
        get: operations["find-duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a file, with every row that the search and the filters find */
        get: operations["export-companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the list can be sorted and narrowed by */
        get: operations["list-company-fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The different values of a text field */
        get: operations["list-company-values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give both contacts back as they were */
        post: operations["undo-contact-merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts, sorted and narrowed, page by page */
        get: operations["list-contacts"];
        put?: never;
        /** Add a contact */
        post: operations["create-contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contact */
        get: operations["get-contact"];
        /** Change a contact */
        put: operations["update-contact"];
        post?: never;
        /** Take a contact away; restore-contact brings it back */
        delete: operations["delete-contact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/companies/{company_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a contact at a company, or change its place there */
        put: operations["link-contact"];
        post?: never;
        /** Take a contact from a company */
        delete: operations["unlink-contact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge another contact into this one, with the fields this one shall have */
        post: operations["merge-contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was merged into a contact and can be given back */
        get: operations["list-contact-merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted contact back */
        post: operations["restore-contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened and is planned with a contact, newest first */
        get: operations["list-contact-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/vcard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contact as an address card */
        get: operations["get-contact-vcard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many contacts a list has */
        get: operations["count-contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts that one somebody types may be */
        get: operations["find-duplicate-contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a file, with every row that the search and the filters find */
        get: operations["export-contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the list of contacts can be sorted and narrowed by */
        get: operations["list-contact-fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/vcards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contacts of a list as address cards, up to 5,000 */
        get: operations["export-vcards"];
        put?: never;
        /** Add the people of a file of address cards (vCard) */
        post: operations["take-vcards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace's own fields of a noun, in their order */
        get: operations["list-custom-fields"];
        put?: never;
        /** Make a field of one's own */
        post: operations["create-custom-field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a field; its kind stays */
        put: operations["update-custom-field"];
        post?: never;
        /** Put a field away; it can be restored with its values */
        delete: operations["delete-custom-field"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a field before or behind its neighbour */
        post: operations["move-custom-field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a field back with its values */
        post: operations["restore-custom-field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deal-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why deals are won and lost, to choose from */
        get: operations["list-deal-reasons"];
        put?: never;
        /** Add a reason */
        post: operations["create-deal-reason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deal-reasons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a reason, or take it out of use */
        put: operations["update-deal-reason"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deal-stages/{id}/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Further open deals of a stage, in their order */
        get: operations["list-stage-deals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deals, sorted and narrowed, page by page, without products and contacts */
        get: operations["list-deals"];
        put?: never;
        /** Add a deal, on top of its stage */
        post: operations["create-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A deal */
        get: operations["get-deal"];
        /** Change a deal */
        put: operations["update-deal"];
        post?: never;
        /** Take a deal away */
        delete: operations["delete-deal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Win or lose a deal */
        post: operations["close-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a deal into a stage and a place in it */
        post: operations["move-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed deal again */
        post: operations["reopen-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted deal back */
        post: operations["restore-deal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened and is planned in a deal, newest first */
        get: operations["list-deal-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open deals of a pipeline, stage by stage */
        get: operations["get-deal-board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many deals a list has */
        get: operations["count-deals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a file, with every row that the search and the filters find */
        get: operations["export-deals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the list can be sorted and narrowed by */
        get: operations["list-deal-fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deals/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What open deals are expected to bring, month by month */
        get: operations["get-deal-forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill the empty workspace with a made-up company */
        post: operations["load-sample"];
        /** Take the made-up company away; what was added beside it stays */
        delete: operations["remove-sample"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs of companies that may be one and that the person may merge, the likeliest first */
        get: operations["list-duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two companies are not one: they are not offered as one again */
        post: operations["tell-apart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look for duplicates among all companies, as a job */
        post: operations["scan-duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/duplicates/together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget that two companies are not one */
        post: operations["take-together"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/farewells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was let go, by whom, and what came of it */
        get: operations["list-farewells"];
        put?: never;
        /** Let companies go: we do not come by ourselves any more */
        post: operations["say-farewell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/farewells/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies that could not be contacted three times in a row */
        get: operations["list-missed-companies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/farewells/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring companies back that were let go */
        post: operations["return-companies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a file another name */
        put: operations["rename-file"];
        post?: never;
        /** Take a file away */
        delete: operations["delete-file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in a file, whole or a range of it */
        get: operations["download-file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted file back, within 30 days */
        post: operations["restore-file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the workspace and its first administrator */
        post: operations["first-run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history/{noun}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a record, newest first */
        get: operations["list-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest imports */
        get: operations["list-imports"];
        put?: never;
        /** Take a CSV or XLSX file in, as a draft that writes nothing */
        post: operations["upload-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import */
        get: operations["get-import"];
        /** Correct how a draft is read and what its columns mean */
        put: operations["adjust-import"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count what the import would do, without doing it */
        post: operations["check-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refused rows, in the order of the file */
        get: operations["list-import-refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/refusals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refused rows as a file */
        get: operations["download-import-refusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Land the import, as a whole */
        post: operations["start-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a finished import back */
        post: operations["undo-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password and sign in */
        post: operations["accept-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom an invitation is for */
        post: operations["look-at-invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Work under way */
        get: operations["list-jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress of a job */
        get: operations["get-job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a job to stop; everything stays as it was */
        post: operations["cancel-job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The template letters */
        get: operations["list-letters"];
        /** Change a template letter */
        put: operations["update-letter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done in the workspace, newest first */
        get: operations["list-log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a single change back */
        post: operations["undo-change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/market/basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a plan of a market begins with */
        get: operations["get-market-basis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/market/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count the prospects of the base by segment */
        post: operations["count-prospects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/market/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a plan of a market comes to, saved or not */
        post: operations["evaluate-market"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/market/observe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the own log says of a funnel */
        post: operations["observe-funnel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/market/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved plans of a market */
        get: operations["list-market-plans"];
        put?: never;
        /** Save a plan of a market */
        post: operations["create-market-plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/market/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A saved plan of a market */
        get: operations["get-market-plan"];
        /** Change a plan of a market */
        put: operations["update-market-plan"];
        post?: never;
        /** Delete a plan of a market */
        delete: operations["delete-market-plan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give both companies back as they were */
        post: operations["undo-merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/norms/measured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Norms beside the minutes that were logged */
        get: operations["measure-norms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a note, pin it or let it go */
        put: operations["update-note"];
        post?: never;
        /** Take a note away */
        delete: operations["delete-note"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted note back */
        post: operations["restore-note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told, newest first */
        get: operations["list-notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one as read */
        post: operations["read-notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all as read */
        post: operations["read-notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you do not want to be told of */
        get: operations["get-notification-settings"];
        /** Choose what you do not want to be told of */
        put: operations["update-notification-settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much you have not read; asking does not count as work in an idle session */
        get: operations["count-unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of work and their norms */
        get: operations["list-operations"];
        put?: never;
        /** Add a kind of work */
        post: operations["create-operation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename an own kind of work */
        put: operations["rename-operation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{id}/norms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a norm from a day on */
        post: operations["set-norm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people there are */
        get: operations["list-people"];
        put?: never;
        /** Add somebody who works here */
        post: operations["add-person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody who works here */
        get: operations["get-person"];
        /** Change somebody who works here */
        put: operations["update-person"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody's absences that are not over */
        get: operations["list-absences"];
        put?: never;
        /** Say that somebody is away */
        post: operations["add-absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End somebody's work here and hand their records over */
        post: operations["deactivate-person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget somebody's second factors and sign them out */
        delete: operations["remove-factors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goes to successors when somebody leaves */
        get: operations["count-holdings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget who somebody is at sign-in providers and sign them out */
        delete: operations["remove-identities"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link with which somebody chooses a password, in the place of an earlier one */
        post: operations["invite-person"];
        /** Take an invitation back */
        delete: operations["revoke-invitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link with which somebody who lost theirs chooses another password */
        post: operations["reset-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody who left work here again */
        post: operations["reactivate-person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody's schedule */
        get: operations["get-schedule"];
        put?: never;
        /** Make a schedule for one person; it waits to be accepted */
        post: operations["propose-schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where somebody is signed in */
        get: operations["list-person-sessions"];
        put?: never;
        post?: never;
        /** Sign somebody out everywhere */
        delete: operations["end-person-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person did and plans, newest first */
        get: operations["list-person-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody's day: whom to contact now, how and why */
        get: operations["get-today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody's standard week; the template of their role with version 0 while they have none */
        get: operations["get-week"];
        /** Change somebody's standard week */
        put: operations["save-week"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/week/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A standard week made from the yearly minutes of somebody's companies; saves nothing */
        get: operations["propose-week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pipelines with their stages */
        get: operations["list-pipelines"];
        put?: never;
        /** Add a pipeline */
        post: operations["create-pipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a pipeline and its stages */
        put: operations["update-pipeline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/potentials/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What estimating every company not assessed would do */
        get: operations["preview-estimates"];
        put?: never;
        /** Estimate every company not assessed */
        post: operations["estimate-all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a typical person does in a year */
        get: operations["get-profile"];
        /** Change what a typical person does in a year */
        put: operations["save-profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prospects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The prospects that a person works on */
        get: operations["get-prospect-desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prospects/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give prospects back to the queue */
        post: operations["release-prospects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prospects/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which prospects people take next, and how many */
        get: operations["get-queue-rules"];
        /** Say which prospects people take next, and how many */
        put: operations["save-queue-rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/prospects/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the best prospects that nobody works on */
        post: operations["take-prospects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records/{noun}/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files on a record, the newest first */
        get: operations["list-files"];
        put?: never;
        /** Put a file with a record */
        post: operations["upload-file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records/{noun}/{id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who may see the record, whom a note on it can name */
        get: operations["list-mentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/records/{noun}/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes on a record, the pinned ones first, then the newest */
        get: operations["list-notes"];
        put?: never;
        /** Write a note on a record */
        post: operations["create-note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done, by two of person, operation, segment, week and month */
        get: operations["report-activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/activities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file */
        get: operations["export-report-activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clients who began to pay, or have not paid for a year, by two of owner, segment, week and month */
        get: operations["report-clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/clients/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file */
        get: operations["export-report-clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open deals, by two of stage, owner and the month they are expected in */
        get: operations["report-pipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/pipeline/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file */
        get: operations["export-report-pipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/uncontacted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies that nobody reached since a day, by segment and owner */
        get: operations["report-uncontacted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/uncontacted/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file */
        get: operations["export-report-uncontacted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles there are, and what they may */
        get: operations["list-roles"];
        put?: never;
        /** Make a role */
        post: operations["create-role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an own role */
        put: operations["update-role"];
        post?: never;
        /** Remove an own role that nobody has */
        delete: operations["delete-role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved copies of all inputs of the team's size */
        get: operations["list-scenarios"];
        put?: never;
        /** Copy what holds today, or another scenario */
        post: operations["create-scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scenario */
        get: operations["get-scenario"];
        /** Change a scenario */
        put: operations["update-scenario"];
        post?: never;
        /** Take a scenario away; what it was approved to stays */
        delete: operations["delete-scenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make standards and norms of a scenario */
        post: operations["approve-scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scenario as a file */
        get: operations["export-scenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{id}/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a scenario would do with these inputs, without saving them */
        post: operations["foresee-scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a scenario's changes anew in what holds today */
        post: operations["renew-scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an approval back: what held before holds again */
        post: operations["withdraw-scenario"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scenarios side by side, each against the first */
        get: operations["compare-scenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people with a schedule whose time you see */
        get: operations["list-planners"];
        put?: never;
        /** Make everybody's schedule, as background work */
        post: operations["propose-schedules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a proposed schedule in force */
        post: operations["accept-schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a schedule changes against the one in force */
        get: operations["compare-schedule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back the schedule before the one in force */
        post: operations["undo-schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schedules/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the planning of everybody whose time you see stands */
        get: operations["list-team-schedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Companies, contacts, deals, tasks and notes that come closest to what was typed */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the workspace demands of signing in */
        get: operations["get-security"];
        /** Change what the workspace demands of signing in */
        put: operations["update-security"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where people sign in with OpenID Connect */
        get: operations["get-provider"];
        /** Change where people sign in with OpenID Connect */
        put: operations["update-provider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security/provider/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the provider whether it answers and knows this client; what is wrong is named at its field */
        post: operations["test-provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["get-session"];
        put?: never;
        /** Sign in, or come to where a second factor is asked for */
        post: operations["sign-in"];
        /** Sign out */
        delete: operations["sign-out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the second factor's code after the password */
        post: operations["show-code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey, instead of a password or as the second factor */
        post: operations["show-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the browser for a passkey to sign in with */
        post: operations["ask-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with what the provider answered */
        post: operations["show-provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/provider/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where to go to sign in with the provider */
        post: operations["begin-provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The installation's settings */
        get: operations["get-settings"];
        /** Change the settings */
        put: operations["update-settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a contact into another place of the schedule, and lock it or let it go */
        put: operations["move-slot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slots/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a contact off, for a reason; it comes back */
        post: operations["skip-slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matrix in force and what it takes */
        get: operations["get-strategy"];
        /** Save a dated version of the matrix */
        put: operations["save-strategy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What unsaved changes would do */
        post: operations["preview-strategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/strategy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the matrix */
        get: operations["list-strategy-versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags there are */
        get: operations["list-tags"];
        put?: never;
        /** Make a tag */
        post: operations["create-tag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename or recolour a tag */
        put: operations["update-tag"];
        post?: never;
        /** Take a tag away; it can be restored */
        delete: operations["delete-tag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a tag back with all that it marked */
        post: operations["restore-tag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tags/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records each tag marks */
        get: operations["count-tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, sorted and narrowed, page by page */
        get: operations["list-tasks"];
        put?: never;
        /** Add a task */
        post: operations["create-task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task */
        get: operations["get-task"];
        /** Change a task, or give it to somebody else */
        put: operations["update-task"];
        post?: never;
        /** Take a task away */
        delete: operations["delete-task"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a task as done; where it repeats, the next one is made */
        post: operations["do-task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back that a task was done */
        post: operations["reopen-task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted task back */
        post: operations["restore-task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tasks a list has */
        get: operations["count-tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many open tasks one has, by how soon they are due */
        get: operations["count-due-tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a file, with every row that the search and the filters find */
        get: operations["export-tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the list can be sorted and narrowed by */
        get: operations["list-task-fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams there are */
        get: operations["list-teams"];
        put?: never;
        /** Make a team */
        post: operations["create-team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a team */
        put: operations["update-team"];
        post?: never;
        /** Remove a team that nobody belongs to */
        delete: operations["delete-team"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved lists that a person sees */
        get: operations["list-views"];
        put?: never;
        /** Save a list */
        post: operations["create-view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a saved list */
        put: operations["update-view"];
        post?: never;
        /** Delete a saved list */
        delete: operations["delete-view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the saved list to begin with */
        put: operations["begin-with-view"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/week-templates/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The week that people of a role begin with */
        get: operations["get-week-template"];
        /** Change the week that people of a role begin with */
        put: operations["save-week-template"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absence: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            note?: string;
            /** Format: uuid */
            person_id: string;
            /** @enum {string} */
            reason: "vacation" | "illness" | "training" | "other";
            /**
             * Format: date
             * @description that day included
             */
            until: string;
            /** Format: int64 */
            version: number;
        };
        AbsenceForm: {
            /** Format: date */
            from: string;
            note?: string;
            /** @enum {string} */
            reason: "vacation" | "illness" | "training" | "other";
            /**
             * Format: date
             * @description that day included
             */
            until: string;
        };
        Account: {
            /** @description the workspace demands a second factor */
            demanded: boolean;
            email: string;
            /** @description else a fresh sign-in stands in for it */
            has_password: boolean;
            /** @description accounts of sign-in providers that sign the person in */
            identities: components["schemas"]["Identity"][];
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            name: string;
            passkeys: components["schemas"]["Passkey"][];
            /**
             * Format: int64
             * @description recovery codes not used yet
             */
            recovery_left: number;
            /** @description the workspace's when empty */
            time_zone?: string;
            /** @description an app makes codes */
            totp: boolean;
            /** Format: int64 */
            version: number;
        };
        AccountForm: {
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            name: string;
            /** @description the workspace's when empty */
            time_zone?: string;
            /** Format: int64 */
            version: number;
        };
        Activity: {
            /** @description the activity whose next step this is, or empty */
            after_id: string;
            author_id: string;
            /** Format: uuid */
            company_id: string;
            /** @description in lists */
            company_name?: string;
            contact_ids: string[];
            /** @description in lists, those you may see */
            contacts?: components["schemas"]["Named"][] | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description of the start, in the workspace
             */
            day: string;
            deal_id: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            minutes: number;
            /** @enum {string} */
            minutes_by: "norm" | "typed" | "timer";
            note: string;
            /** Format: uuid */
            operation_id: string;
            outcome: string;
            outcome_text: string;
            person_ids: string[];
            /** Format: date */
            promise_on: string | null;
            /** Format: int64 */
            quality: number;
            reached: boolean;
            /** Format: date-time */
            start_at: string;
            /** @enum {string} */
            state: "planned" | "done" | "missed" | "cancelled";
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        ActivityForm: {
            /** Format: uuid */
            company_id: string;
            contact_ids?: string[];
            /** @description empty when it belongs to no deal */
            deal_id?: string;
            /**
             * Format: int64
             * @description the norm of the day, when not given
             */
            minutes?: number | null;
            /**
             * @description where the minutes come from
             * @default typed
             * @enum {string}
             */
            minutes_by?: "norm" | "typed" | "timer";
            /** @description a step to plan at once */
            next?: components["schemas"]["NextStepForm"];
            note?: string;
            /**
             * Format: date
             * @description the day, when the hour does not matter
             */
            on?: string | null;
            /** Format: uuid */
            operation_id: string;
            /**
             * @description empty when nobody said
             * @enum {string}
             */
            outcome?: "order" | "offer" | "meeting" | "call_back" | "thinking" | "informed" | "problem" | "refused" | "";
            outcome_text?: string;
            /** @description who does it; the first answers for it. Whoever asks, when empty */
            person_ids?: string[];
            /**
             * Format: date
             * @description the day promised to the client
             */
            promise_on?: string | null;
            /**
             * Format: int64
             * @description 1 to 5; 0 when nobody said
             */
            quality?: number;
            /**
             * @description false for an attempt that found nobody
             * @default true
             */
            reached?: boolean;
            /**
             * Format: date-time
             * @description now, when neither this nor the day is given
             */
            start_at?: string | null;
            /**
             * @default done
             * @enum {string}
             */
            state?: "planned" | "done" | "missed" | "cancelled";
        };
        ActivityUpdateBody: {
            /** Format: uuid */
            company_id: string;
            contact_ids?: string[];
            /** @description empty when it belongs to no deal */
            deal_id?: string;
            /**
             * Format: int64
             * @description the norm of the day, when not given
             */
            minutes?: number | null;
            /**
             * @description where the minutes come from
             * @default typed
             * @enum {string}
             */
            minutes_by?: "norm" | "typed" | "timer";
            /** @description a step to plan at once */
            next?: components["schemas"]["NextStepForm"];
            note?: string;
            /**
             * Format: date
             * @description the day, when the hour does not matter
             */
            on?: string | null;
            /** Format: uuid */
            operation_id: string;
            /**
             * @description empty when nobody said
             * @enum {string}
             */
            outcome?: "order" | "offer" | "meeting" | "call_back" | "thinking" | "informed" | "problem" | "refused" | "";
            outcome_text?: string;
            /** @description who does it; the first answers for it. Whoever asks, when empty */
            person_ids?: string[];
            /**
             * Format: date
             * @description the day promised to the client
             */
            promise_on?: string | null;
            /**
             * Format: int64
             * @description 1 to 5; 0 when nobody said
             */
            quality?: number;
            /**
             * @description false for an attempt that found nobody
             * @default true
             */
            reached?: boolean;
            /**
             * Format: date-time
             * @description now, when neither this nor the day is given
             */
            start_at?: string | null;
            /**
             * @default done
             * @enum {string}
             */
            state?: "planned" | "done" | "missed" | "cancelled";
            /** Format: int64 */
            version: number;
        };
        Address: {
            city?: string;
            country?: string;
            /**
             * @default office
             * @enum {string}
             */
            kind?: "office" | "legal" | "postal" | "delivery" | "other";
            postcode?: string;
            region?: string;
            /** @description with house, floor and office */
            street?: string;
        };
        Alike: {
            company: components["schemas"]["Company"];
            /** @description tax_id, phone, email, domain, name, similar_name, one_letter */
            reasons: string[] | null;
            /**
             * Format: int64
             * @description how likely it is the same, of 100
             */
            score: number;
        };
        AlikeContact: {
            contact: components["schemas"]["Contact"];
            /** @description phone, email, name, similar_name */
            reasons: string[];
            /**
             * Format: int64
             * @description how likely it is the same, of 100
             */
            score: number;
        };
        AllocatedMove: {
            /** @description a segment; empty where the hours are new */
            from: string;
            /**
             * Format: int64
             * @description contribution a year, all of these hours together
             */
            gain: number;
            /** Format: int64 */
            hours: number;
            /** @description a segment; empty where the hours are given up */
            to: string;
        };
        AllocatedSegment: {
            /** @enum {string} */
            basis: "answers" | "ends" | "prior";
            /** @enum {string} */
            class: "A" | "B" | "C" | "?";
            /** Format: int64 */
            companies: number;
            /** Format: int64 */
            contribution: number;
            /** Format: int64 */
            contribution_today: number;
            /** @enum {string} */
            group: "A" | "B" | "C" | "0";
            /** Format: double */
            hours: number;
            /**
             * Format: double
             * @description a year
             */
            hours_today: number;
            /**
             * @description why it keeps its hours; empty where it took part
             * @enum {string}
             */
            kept: "" | "no_sales" | "no_effort";
            /** @description operation code → times per company and year */
            operations: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description who answered
             */
            people: number;
            /** @description operation code → whole contacts a year and company */
            proposed: {
                [key: string]: number;
            };
            /** Format: int64 */
            sales: number;
            /**
             * Format: int64
             * @description a year, minor units
             */
            sales_today: number;
            /**
             * Format: double
             * @description how far they lie apart at most, in shares of today's sales
             */
            spread: number;
            /** @enum {string} */
            treatment: "visit" | "invite" | "call" | "write" | "farewell" | "assess";
        };
        Allocation: {
            /**
             * Format: double
             * @description share of the standards that these people can do
             */
            attained: number;
            /** @description no allocation earns more */
            exact: boolean;
            /**
             * Format: int64
             * @description no allocation earns more than so much above this one
             */
            gap: number;
            /** @description once the cost of a person is known */
            hiring?: components["schemas"]["Hiring"];
            /**
             * Format: int64
             * @description shared out, a year
             */
            hours: number;
            /**
             * Format: int64
             * @description of one hour more
             */
            lambda: number;
            /** @description what earns most an hour first */
            moves: components["schemas"]["AllocatedMove"][];
            /** Format: double */
            people: number;
            /** Format: double */
            person_hours: number;
            segments: components["schemas"]["AllocatedSegment"][];
            sure?: components["schemas"]["Sureness"];
            /**
             * Format: int64
             * @description what the people there are can do
             */
            team_hours: number;
            /** Format: int64 */
            then: number;
            /** Format: int64 */
            today: number;
        };
        AllocationCell: {
            /**
             * Format: int64
             * @description sales a year that today's hours should bring where there are none yet, minor units
             */
            expected?: number;
            /**
             * Format: int64
             * @description minutes per company and year
             */
            least?: number | null;
            /**
             * Format: int64
             * @description minutes per company and year
             */
            most?: number | null;
        };
        AllocationSettings: {
            /**
             * Format: double
             * @description per year, 0 to 1
             */
            discount: number;
            /**
             * Format: double
             * @description share of sales that is earned, above 0 to 1
             */
            margin: number;
            /**
             * Format: int64
             * @description a year, all included, minor units; 0 while nobody said
             */
            person_cost: number;
            /** @description share of the gain that comes in the first, second and third year */
            realised: number[];
            /** @description by name */
            segments: {
                [key: string]: components["schemas"]["AllocationCell"];
            };
            /**
             * Format: int64
             * @description 0 while nobody set one
             */
            version: number;
        };
        AnalysisGround: {
            /** Format: date */
            first_paid_on: string | null;
            industries: string[];
            /** Format: date */
            last_paid_on: string | null;
            owners: components["schemas"]["AnalysisOwner"][];
            regions: string[];
            /** @description twelve whole months to begin with */
            suggested: components["schemas"]["Window"];
        };
        AnalysisOwner: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AnalysisPreview: {
            /**
             * Format: int64
             * @description sum of groups A, B and C
             */
            base: number;
            /**
             * Format: int64
             * @description all in the filter
             */
            companies: number;
            concentration: components["schemas"]["Concentration"];
            groups: components["schemas"]["GroupTotal"][];
            /** @description from the largest company down */
            lorenz: components["schemas"]["LorenzPoint"][];
        };
        AnalysisQuestion: {
            /**
             * @default crossing
             * @enum {string}
             */
            boundary?: "crossing" | "inclusive" | "midpoint";
            /**
             * Format: int64
             * @description basis points at which A ends; methods share and count
             * @default 8000
             */
            cut_a?: number;
            /**
             * Format: int64
             * @description basis points at which B ends; methods share and count
             * @default 9500
             */
            cut_b?: number;
            /** @description companies that fit every list that is not empty */
            filter?: components["schemas"]["CompanyFilter"];
            /**
             * Format: date
             * @description first day of the window
             */
            from: string;
            /**
             * Format: int64
             * @description basis points by which a cut must be passed to change a group on a card; 0 is off
             */
            hysteresis?: number;
            /**
             * Format: int64
             * @description value from which a company is A; method value
             */
            limit_a?: number;
            /**
             * Format: int64
             * @description value from which a company is B; method value
             */
            limit_b?: number;
            /**
             * @default revenue
             * @enum {string}
             */
            measure?: "revenue" | "margin" | "count";
            /**
             * @description what the cuts are cuts of
             * @default share
             * @enum {string}
             */
            method?: "share" | "count" | "value" | "tangent";
            /**
             * Format: date
             * @description day after the last day of the window
             */
            to: string;
        };
        AnalysisRow: {
            /**
             * Format: int64
             * @description value in the window before, when one was asked for
             */
            before: number;
            /** Format: double */
            cumulative: number;
            /** @enum {string} */
            group: "A" | "B" | "C" | "0" | "N";
            /** Format: uuid */
            id: string;
            industry: string;
            /** Format: date */
            last_paid_on: string | null;
            name: string;
            /** @description the group on the card now; empty when never analysed */
            on_card: string;
            /** @description empty when nobody owns it */
            owner_id: string;
            /**
             * Format: int64
             * @description 0 outside the base
             */
            rank: number;
            region: string;
            /** Format: double */
            share: number;
            /** @description X, Y, Z or empty */
            stability: string;
            /** Format: int64 */
            value: number;
        };
        AnalysisRows: {
            items: components["schemas"]["AnalysisRow"][];
            /** @description cursor of the next page, empty on the last */
            next: string;
        };
        AnalysisRowsWish: {
            /** @description also tells the value in this window */
            before?: components["schemas"]["Window"];
            cursor?: string;
            /**
             * @description only those of this group in the window before
             * @enum {string|null}
             */
            from?: "A" | "B" | "C" | "0" | "N" | null;
            /**
             * @description only this group
             * @enum {string|null}
             */
            group?: "A" | "B" | "C" | "0" | "N" | null;
            /**
             * Format: int64
             * @default 50
             */
            limit?: number;
            question: components["schemas"]["AnalysisQuestion"];
            /**
             * @description only this class; empty is none
             * @enum {string|null}
             */
            stability?: "X" | "Y" | "Z" | "" | null;
        };
        AnalysisRun: {
            /** Format: int64 */
            companies: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: double */
            gini: number;
            groups: components["schemas"]["GroupTotal"][];
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description the last job that worked on it
             */
            job_id: string;
            /**
             * Format: int64
             * @description companies that changed their group
             */
            moved: number;
            /** @description from the groups on the cards before */
            moves: components["schemas"]["Move"][];
            question: components["schemas"]["AnalysisQuestion"];
            /** @enum {string} */
            state: "running" | "applied" | "undone" | "failed" | "cancelled";
            /** @description the latest applied run is */
            undoable: boolean;
            /** Format: date-time */
            undone_at: string | null;
            user_id: string;
        };
        AnalysisRuns: {
            items: components["schemas"]["AnalysisRun"][];
            /** @description cursor of the next page, empty on the last */
            next: string;
        };
        AskedPerson: {
            /**
             * Format: int64
             * @description segments
             */
            answered: number;
            /** Format: uuid */
            id: string;
            invited: boolean;
            name: string;
        };
        AttainmentRow: {
            /**
             * Format: double
             * @description of what was due, company by company: too much here makes up for nothing there
             */
            capped: number | null;
            /**
             * Format: int64
             * @description that were due anything
             */
            companies: number;
            /**
             * Format: double
             * @description companies met at least once, of those that were due
             */
            coverage: number | null;
            /**
             * Format: int64
             * @description contacts that reached somebody, whoever made them
             */
            done: number;
            /**
             * Format: double
             * @description contacts; half an interval is half a contact
             */
            due: number;
            /**
             * Format: double
             * @description contacts in time, of those done
             */
            in_window: number | null;
            /** @description a segment or an id; empty for nobody */
            key: string;
            minutes: components["schemas"]["MinutesStand"];
            /** @description of a person or a team */
            name: string;
            /**
             * Format: double
             * @description minutes that single companies got beyond their budgets
             */
            over_minutes: number;
            /**
             * Format: double
             * @description share of the potential that got what it was due
             */
            potential: number | null;
            /**
             * Format: double
             * @description due, neither done nor scheduled; not below 0
             */
            remaining: number;
            /**
             * Format: int64
             * @description contacts planned
             */
            scheduled: number;
            /** @description narrows the lists of companies and of activities to the row */
            where: string[];
        };
        AttainmentTable: {
            /** @enum {string} */
            by: "segment" | "person" | "team";
            /** @description of the company list: those that are counted */
            companies_where: string[];
            /** Format: date */
            day: string;
            /** @description of the list of activities: the contacts done */
            done_where: string[];
            /**
             * Format: double
             * @description share of the period that is over, by working time
             */
            elapsed: number;
            /** Format: date */
            from: string;
            /** @description those that were due most first */
            rows: components["schemas"]["AttainmentRow"][];
            /** @description of the list of activities: those planned */
            scheduled_where: string[];
            /**
             * Format: date
             * @description last day
             */
            to: string;
            total: components["schemas"]["AttainmentRow"];
            /** @description the potential is kept from your role */
            unsure: boolean;
        };
        BackBody: {
            code: string;
            /** @description where the provider says who it is */
            iss?: string;
            state: string;
        };
        BalanceOverview: {
            /** @description you may propose and apply */
            may: boolean;
            /** @description companies without an owner */
            nobody: components["schemas"]["BookSum"];
            people: components["schemas"]["Book"][];
        };
        Block: {
            /** @description a city: the block is a trip there */
            area?: string;
            /** @enum {string} */
            kind: "base" | "development" | "market" | "visits" | "offers" | "reserve" | "admin" | "meeting";
            /** Format: int64 */
            minutes: number;
            /** @description codes of what is planned into it; none where nobody is */
            operations: string[];
            /** @example 09:30 */
            start: string;
            /**
             * Format: int64
             * @description 0 Sunday, 1 Monday …
             */
            weekday: number;
        };
        Book: {
            active: boolean;
            /**
             * Format: int64
             * @description revenue a year
             */
            actual: number;
            /**
             * Format: date
             * @description last day of the absence of today
             */
            away_until: string | null;
            /**
             * Format: int64
             * @description minutes with clients a year; 0 for whoever left
             */
            capacity: number;
            /**
             * Format: int64
             * @description with a time budget
             */
            companies: number;
            /**
             * Format: int64
             * @description without one
             */
            idle: number;
            /** @description ISO 639 codes; empty: any */
            languages: string[];
            /**
             * Format: int64
             * @description that stay with their owner
             */
            locked: number;
            /**
             * Format: int64
             * @description a year
             */
            minutes: number;
            name: string;
            /** Format: uuid */
            person_id: string;
            /**
             * Format: int64
             * @description a year
             */
            potential: number;
            /** @description empty: any */
            regions: string[];
            /** @description is given companies */
            takes: boolean;
            /**
             * Format: int64
             * @description minutes a year: the share of all minutes that capacity is of all capacity
             */
            target: number;
            team_id: string;
            /**
             * Format: int64
             * @description 0 where nobody set one
             */
            version: number;
        };
        BookStanding: {
            /** Format: int64 */
            companies: number;
            /**
             * Format: int64
             * @description a year
             */
            minutes: number;
            /**
             * Format: int64
             * @description a year
             */
            worth: number;
        };
        BookSum: {
            /**
             * Format: int64
             * @description revenue a year
             */
            actual: number;
            /**
             * Format: int64
             * @description with a time budget
             */
            companies: number;
            /**
             * Format: int64
             * @description without one
             */
            idle: number;
            /**
             * Format: int64
             * @description that stay with their owner
             */
            locked: number;
            /**
             * Format: int64
             * @description a year
             */
            minutes: number;
            /**
             * Format: int64
             * @description a year
             */
            potential: number;
        };
        BudgetRow: {
            /**
             * Format: int64
             * @description paid a year
             */
            actual: number;
            /** @description the share of minutes exceeds that of money by more than the rule allows */
            alarm: boolean;
            /**
             * Format: int64
             * @description of the minutes budgeted
             */
            budget_cost: number;
            /** Format: int64 */
            companies: number;
            /**
             * Format: int64
             * @description of the minutes done; 0 while an hour has no cost
             */
            cost: number;
            /** Format: int64 */
            gap: number;
            /** Format: double */
            gap_share: number | null;
            /** @description a segment or an id; empty for nobody */
            key: string;
            minutes: components["schemas"]["MinutesStand"];
            /** Format: double */
            minutes_share: number | null;
            /** Format: double */
            money_share: number | null;
            /** @description of a person or a team */
            name: string;
            /**
             * Format: int64
             * @description minutes that single companies got beyond their budgets
             */
            overs: number;
            /** Format: int64 */
            potential: number;
            /** Format: double */
            potential_share: number | null;
            /** @description its companies, as their list takes it, together with those of the table */
            where: string[];
        };
        BudgetTable: {
            /** @enum {string} */
            by: "segment" | "person" | "team";
            /** Format: date */
            day: string;
            /**
             * Format: double
             * @description share of the year that is over, by working time
             */
            elapsed: number;
            /** Format: date */
            from: string;
            /** @description what is paid is kept from your role */
            hidden: boolean;
            /** @description those that took most time first */
            rows: components["schemas"]["BudgetRow"][];
            rules: components["schemas"]["TimeRules"];
            /**
             * Format: date
             * @description last day
             */
            to: string;
            total: components["schemas"]["BudgetRow"];
            /** @description the potential is kept from your role */
            unsure: boolean;
            /** @description of the company list */
            where: string[];
        };
        Bulk: {
            change: components["schemas"]["BulkChange"];
            /** Format: int64 */
            changed: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description the last job that worked on it
             */
            job_id: string;
            /** @description names of some of them */
            kept: string[];
            /**
             * Format: int64
             * @description changed since by somebody, so that undoing left them as they are
             */
            kept_count: number;
            /** Format: int64 */
            matching: number;
            noun: string;
            /**
             * Format: int64
             * @description beyond the person's rights, or against a rule
             */
            refused: number;
            /**
             * Format: int64
             * @description had the value already
             */
            same: number;
            /** @enum {string} */
            state: "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            /** Format: int64 */
            undone: number;
            /** Format: date-time */
            undone_at: string | null;
            user_id: string;
        };
        BulkChange: {
            /** @enum {string} */
            deed: "edit" | "assign" | "delete";
            /** @description assigned: owner_id (company, contact, deal), second_owner_id and lock_reason (company), person_id (activity), assignee_id (task). Edited: status, industry, region, city, size_band, tag_add, tag_remove and own fields by their key (company); position, language, channel (contact); expected_on, source (deal); outcome, note (activity); due_on, priority, state (task) */
            field?: string;
            /** @description empty for none */
            value?: string;
        };
        BulkForm: {
            change: components["schemas"]["BulkChange"];
            /** @description empty for all that the search and the filters find */
            ids?: string[];
            match?: components["schemas"]["Match"];
            /** @enum {string} */
            noun: "company" | "contact" | "deal" | "activity" | "task";
            search?: string;
            /** @description field:operator:value, as in the list */
            where?: string[];
        };
        BulkPreview: {
            /**
             * Format: int64
             * @description records that are found
             */
            matching: number;
            /**
             * Format: int64
             * @description those that the person may do it to
             */
            touchable: number;
        };
        CalendarDay: {
            /** Format: date */
            date: string;
            /**
             * Format: date
             * @description the weekend day that was moved here
             */
            from?: string;
            /** @enum {string} */
            kind: "off" | "short" | "work";
            title?: string;
        };
        CalendarImport: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description events that only take time
             */
            kept: number;
            /**
             * Format: int64
             * @description events that were there already
             */
            known: number;
            /**
             * Format: int64
             * @description events that became planned activities
             */
            planned: number;
            refused: components["schemas"]["CalendarRefusal"][];
        };
        CalendarKey: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "feed" | "device";
            name: string;
            /** Format: date-time */
            used_at: string | null;
        };
        CalendarKeyFormBody: {
            /** @enum {string} */
            kind: "feed" | "device";
            name?: string;
            password?: string;
        };
        CalendarMonth: {
            /** Format: double */
            hours: number;
            /** Format: month */
            month: string;
            /** Format: int64 */
            working_days: number;
        };
        CalendarRefusal: {
            code: string;
            message: string;
            params?: {
                [key: string]: string;
            };
            title: string;
        };
        CalendarUndo: {
            /** Format: int64 */
            events: number;
        };
        CardRefusal: {
            code: string;
            /**
             * Format: int64
             * @description at which the card begins
             */
            line: number;
            message: string;
            name: string;
            params?: {
                [key: string]: string;
            };
        };
        CardsResult: {
            created: components["schemas"]["Contact"][];
            /** @description people who are here already; nothing of them was changed */
            known: components["schemas"]["Contact"][];
            refused: components["schemas"]["CardRefusal"][];
        };
        CellForm: {
            /** @enum {string} */
            class: "A" | "B" | "C" | "?";
            /** @enum {string} */
            group: "A" | "B" | "C" | "0";
            /** @description operation code → times per company and year */
            operations: {
                [key: string]: number;
            };
            /** @enum {string} */
            treatment: "visit" | "invite" | "call" | "write" | "farewell" | "assess";
        };
        CeremonyOptions: {
            /** @description for PublicKeyCredential.parseCreationOptionsFromJSON or parseRequestOptionsFromJSON */
            options: {
                [key: string]: unknown;
            };
        };
        CodeShape: {
            /** @description six digits */
            code: string;
        };
        Company: {
            /**
             * Format: int64
             * @description revenue per year, minor units
             */
            actual: number;
            /** @description left out: unchanged */
            addresses?: components["schemas"]["Address"][] | null;
            /**
             * Format: int64
             * @description per year
             */
            budget_minutes: number;
            city?: string;
            /** Format: date-time */
            created_at: string;
            /** @description values of the workspace's own fields by key, as text: a number as 12.5, money in minor units, a date as YYYY-MM-DD, a choice by the number of its option, a person by id, yes or no. Left out: unchanged; a key left out: emptied */
            custom?: {
                [key: string]: string;
            } | null;
            email?: string;
            /** @description further ones beside email; left out: unchanged */
            emails?: components["schemas"]["ContactEmail"][] | null;
            external_id?: string;
            /** Format: date */
            first_paid_on: string | null;
            /**
             * Format: int64
             * @description potential − actual, not below 0
             */
            gap: number;
            /** @description A, B, C, 0 nothing in the window, N net refunds, empty when never analysed */
            group: string;
            /** Format: uuid */
            id: string;
            industry?: string;
            /**
             * Format: date
             * @description the last activity that reached somebody, whoever did it
             */
            last_contact_on: string | null;
            /** Format: date */
            last_paid_on: string | null;
            /** @description why it stays with its owner; empty when it need not */
            lock: string;
            /**
             * Format: int64
             * @description the calendar year of the minutes; 0 when there was never an activity
             */
            minutes_year: number;
            name: string;
            /**
             * Format: date
             * @description the first planned activity
             */
            next_step_on: string | null;
            note?: string;
            /** @description empty when nobody owns it */
            owner_id?: string;
            /** @description the holding it belongs to; empty when it belongs to none */
            parent_id?: string;
            phone?: string;
            /** @description further ones beside phone; left out: unchanged */
            phones?: components["schemas"]["ContactPhone"][] | null;
            /**
             * Format: int64
             * @description per year, minor units; 0 when not assessed
             */
            potential: number;
            /** @enum {string} */
            potential_class: "A" | "B" | "C" | "?";
            /** Format: date */
            potential_on: string | null;
            region?: string;
            /**
             * Format: int64
             * @description planned in that year
             */
            scheduled_minutes: number;
            /** @description somebody who sees it and works on it too; empty when nobody does */
            second_owner_id?: string;
            size_band?: string;
            /** @description where we know it from */
            source?: string;
            /** @description pays more than it was thought to be able to */
            stale: boolean;
            /**
             * @default prospect
             * @enum {string}
             */
            status?: "prospect" | "client" | "lapsed" | "released";
            /** @description numbers of tags; left out: unchanged */
            tags?: number[] | null;
            tax_id?: string;
            /** @description visit, invite, call, write, farewell, assess or empty */
            treatment: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int64
             * @description done in that year, attempts included
             */
            used_minutes: number;
            /**
             * Format: int64
             * @description by the measure of the applied analysis, in its window
             */
            value: number;
            /** Format: int64 */
            version: number;
            website?: string;
            /**
             * Format: int64
             * @description the budget of the calendar year, each day by the standard that held on it
             */
            year_minutes: number;
        };
        CompanyFamily: {
            /** @description there are more than are shown and summed */
            capped: boolean;
            /** @description the company first, then level by level; those the caller may see */
            members: components["schemas"]["FamilyMember"][];
            /** @description the holding it belongs to itself; left out where there is none that the caller may see */
            parent?: components["schemas"]["FamilyMember"];
            totals: components["schemas"]["FamilyTotals"];
        };
        CompanyFilter: {
            cities?: string[];
            industries?: string[];
            /** @description an empty id stands for nobody */
            owners?: string[];
            regions?: string[];
            size_bands?: string[];
        };
        CompanyForm: {
            /** @description left out: unchanged */
            addresses?: components["schemas"]["Address"][] | null;
            city?: string;
            /** @description values of the workspace's own fields by key, as text: a number as 12.5, money in minor units, a date as YYYY-MM-DD, a choice by the number of its option, a person by id, yes or no. Left out: unchanged; a key left out: emptied */
            custom?: {
                [key: string]: string;
            } | null;
            email?: string;
            /** @description further ones beside email; left out: unchanged */
            emails?: components["schemas"]["ContactEmail"][] | null;
            external_id?: string;
            industry?: string;
            name: string;
            note?: string;
            /** @description empty when nobody owns it */
            owner_id?: string;
            /** @description the holding it belongs to; empty when it belongs to none */
            parent_id?: string;
            phone?: string;
            /** @description further ones beside phone; left out: unchanged */
            phones?: components["schemas"]["ContactPhone"][] | null;
            region?: string;
            /** @description somebody who sees it and works on it too; empty when nobody does */
            second_owner_id?: string;
            size_band?: string;
            /** @description where we know it from */
            source?: string;
            /**
             * @default prospect
             * @enum {string}
             */
            status?: "prospect" | "client" | "lapsed" | "released";
            /** @description numbers of tags; left out: unchanged */
            tags?: number[] | null;
            tax_id?: string;
            website?: string;
        };
        CompanyLetter: {
            body: string;
            /** @enum {string} */
            kind: "farewell" | "invitation" | "introduction";
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            subject: string;
            /** @description a mailbox; empty where none is known, or nobody may be written to */
            to: string;
            /** Format: int64 */
            version: number;
        };
        CompanyMinutes: {
            /**
             * Format: int64
             * @description pays a year
             */
            actual: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description it keeps a standard of its own */
            own: boolean;
            /** Format: int64 */
            proposed: number;
            /**
             * Format: int64
             * @description minutes a year
             */
            today: number;
        };
        CompanyMoney: {
            /**
             * Format: int64
             * @description revenue of the 12 months before those
             */
            before: number;
            /** @description absent where potential is not known at both ends */
            growth?: components["schemas"]["Growth"];
            /** @description oldest first, this month included, empty months too */
            months: components["schemas"]["MonthSum"][];
            /**
             * Format: int64
             * @description revenue of the last 12 months, minor units
             */
            recent: number;
        };
        CompanyPage: {
            /** @description the searched text is in more companies than a list puts in order: narrow the search to see the others */
            capped: boolean;
            items: components["schemas"]["Company"][];
            /** @description cursor of the next page; empty on the last */
            next: string;
        };
        CompanyShare: {
            items: components["schemas"]["CompanyMinutes"][];
            /**
             * Format: int64
             * @description of one hour more in this segment
             */
            lambda: number;
            next: string;
        };
        CompanyUpdateBody: {
            /** @description left out: unchanged */
            addresses?: components["schemas"]["Address"][] | null;
            city?: string;
            /** @description values of the workspace's own fields by key, as text: a number as 12.5, money in minor units, a date as YYYY-MM-DD, a choice by the number of its option, a person by id, yes or no. Left out: unchanged; a key left out: emptied */
            custom?: {
                [key: string]: string;
            } | null;
            email?: string;
            /** @description further ones beside email; left out: unchanged */
            emails?: components["schemas"]["ContactEmail"][] | null;
            external_id?: string;
            industry?: string;
            name: string;
            note?: string;
            /** @description empty when nobody owns it */
            owner_id?: string;
            /** @description the holding it belongs to; empty when it belongs to none */
            parent_id?: string;
            phone?: string;
            /** @description further ones beside phone; left out: unchanged */
            phones?: components["schemas"]["ContactPhone"][] | null;
            region?: string;
            /** @description somebody who sees it and works on it too; empty when nobody does */
            second_owner_id?: string;
            size_band?: string;
            /** @description where we know it from */
            source?: string;
            /**
             * @default prospect
             * @enum {string}
             */
            status?: "prospect" | "client" | "lapsed" | "released";
            /** @description numbers of tags; left out: unchanged */
            tags?: number[] | null;
            tax_id?: string;
            /** Format: int64 */
            version: number;
            website?: string;
        };
        Concentration: {
            /**
             * Format: double
             * @description 1/HHI: as many equal companies would be as concentrated
             */
            effective: number;
            /** Format: double */
            gini: number;
            /** Format: double */
            hhi: number;
            /** @description the largest 1, 10 and 100, and the largest tenth */
            top: components["schemas"]["TopShare"][];
        };
        ConfirmationBody: {
            password?: string;
        };
        Contact: {
            /**
             * @description --05-04 where the year is not known; empty when nothing is
             * @example 1980-05-04
             */
            birthday?: string;
            /**
             * @description the preferred way
             * @enum {string}
             */
            channel?: "phone" | "email" | "message" | "letter" | "visit" | "";
            companies?: components["schemas"]["ContactCompany"][];
            consent?: components["schemas"]["ContactConsent"];
            /** Format: date-time */
            created_at: string;
            /** @description ways that are closed */
            do_not_contact?: ("phone" | "email" | "message" | "letter" | "visit")[];
            /** @description the best one first */
            emails?: components["schemas"]["ContactEmail"][];
            external_id?: string;
            family_name?: string;
            given_name?: string;
            /** Format: uuid */
            id: string;
            /** @description ISO 639 code */
            language?: string;
            /** @description patronymic */
            middle_name?: string;
            /** @description the whole name, taken apart where none of its parts is given */
            name?: string;
            note?: string;
            /** @description empty when nobody owns it beside its companies' owners */
            owner_id?: string;
            /** @description the best one first */
            phones?: components["schemas"]["ContactPhone"][];
            position?: string;
            /** @description at the primary company */
            role: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        ContactCompany: {
            /** Format: uuid */
            company_id: string;
            /** @description read only; empty where you may not see the company */
            company_name?: string;
            /** @description at this company; empty for the contact's own */
            position?: string;
            /** @description the company the person is usually met at; the first one where none is */
            primary?: boolean;
            /**
             * @description in the decision to buy
             * @enum {string}
             */
            role?: "decides" | "influences" | "uses" | "pays" | "gatekeeper" | "other" | "";
        };
        ContactConsent: {
            evidence?: string;
            how?: string;
            /** Format: date */
            on?: string | null;
            /** @enum {string} */
            state?: "given" | "withdrawn" | "";
        };
        ContactEmail: {
            address: string;
            /**
             * @description work when empty
             * @enum {string}
             */
            kind?: "work" | "home" | "other" | "";
        };
        ContactForm: {
            /**
             * @description --05-04 where the year is not known; empty when nothing is
             * @example 1980-05-04
             */
            birthday?: string;
            /**
             * @description the preferred way
             * @enum {string}
             */
            channel?: "phone" | "email" | "message" | "letter" | "visit" | "";
            companies?: components["schemas"]["ContactCompany"][];
            consent?: components["schemas"]["ContactConsent"];
            /** @description ways that are closed */
            do_not_contact?: ("phone" | "email" | "message" | "letter" | "visit")[];
            /** @description the best one first */
            emails?: components["schemas"]["ContactEmail"][];
            external_id?: string;
            family_name?: string;
            given_name?: string;
            /** @description ISO 639 code */
            language?: string;
            /** @description patronymic */
            middle_name?: string;
            /** @description the whole name, taken apart where none of its parts is given */
            name?: string;
            note?: string;
            /** @description empty when nobody owns it beside its companies' owners */
            owner_id?: string;
            /** @description the best one first */
            phones?: components["schemas"]["ContactPhone"][];
            position?: string;
        };
        ContactLinkInputBody: {
            /** @description at this company; empty for the contact's own */
            position?: string;
            /** @description the company the person is usually met at; the first one where none is */
            primary?: boolean;
            /**
             * @description in the decision to buy
             * @enum {string}
             */
            role?: "decides" | "influences" | "uses" | "pays" | "gatekeeper" | "other" | "";
            /**
             * Format: int64
             * @description of the contact
             */
            version: number;
        };
        ContactMergeInputBody: {
            /**
             * @description --05-04 where the year is not known; empty when nothing is
             * @example 1980-05-04
             */
            birthday?: string;
            /**
             * @description the preferred way
             * @enum {string}
             */
            channel?: "phone" | "email" | "message" | "letter" | "visit" | "";
            companies?: components["schemas"]["ContactCompany"][];
            consent?: components["schemas"]["ContactConsent"];
            /** @description ways that are closed */
            do_not_contact?: ("phone" | "email" | "message" | "letter" | "visit")[];
            /** @description the best one first */
            emails?: components["schemas"]["ContactEmail"][];
            external_id?: string;
            family_name?: string;
            given_name?: string;
            /**
             * Format: uuid
             * @description the contact that is merged into this one
             */
            gone_id: string;
            /** Format: int64 */
            gone_version: number;
            /** @description ISO 639 code */
            language?: string;
            /** @description patronymic */
            middle_name?: string;
            /** @description the whole name, taken apart where none of its parts is given */
            name?: string;
            note?: string;
            /** @description empty when nobody owns it beside its companies' owners */
            owner_id?: string;
            /** @description the best one first */
            phones?: components["schemas"]["ContactPhone"][];
            position?: string;
            /** Format: int64 */
            version: number;
        };
        ContactPage: {
            /** @description the searched text is in more contacts than a list puts in order: narrow the search to see the others */
            capped: boolean;
            items: components["schemas"]["Contact"][];
            /** @description cursor of the next page; empty on the last */
            next: string;
        };
        ContactPhone: {
            /** @description read only: the international form, empty where the number cannot be read */
            e164?: string;
            /**
             * @description work when empty
             * @enum {string}
             */
            kind?: "work" | "mobile" | "home" | "fax" | "other" | "";
            /** @description as typed */
            number: string;
        };
        ContactUpdateBody: {
            /**
             * @description --05-04 where the year is not known; empty when nothing is
             * @example 1980-05-04
             */
            birthday?: string;
            /**
             * @description the preferred way
             * @enum {string}
             */
            channel?: "phone" | "email" | "message" | "letter" | "visit" | "";
            companies?: components["schemas"]["ContactCompany"][];
            consent?: components["schemas"]["ContactConsent"];
            /** @description ways that are closed */
            do_not_contact?: ("phone" | "email" | "message" | "letter" | "visit")[];
            /** @description the best one first */
            emails?: components["schemas"]["ContactEmail"][];
            external_id?: string;
            family_name?: string;
            given_name?: string;
            /** @description ISO 639 code */
            language?: string;
            /** @description patronymic */
            middle_name?: string;
            /** @description the whole name, taken apart where none of its parts is given */
            name?: string;
            note?: string;
            /** @description empty when nobody owns it beside its companies' owners */
            owner_id?: string;
            /** @description the best one first */
            phones?: components["schemas"]["ContactPhone"][];
            position?: string;
            /** Format: int64 */
            version: number;
        };
        Counted: {
            /** Format: int64 */
            count: number;
        };
        CurvePoint: {
            /** Format: double */
            effort: number;
            /** Format: double */
            sales: number;
        };
        CustomCreateBody: {
            /** @enum {string} */
            kind: "text" | "number" | "money" | "date" | "choice" | "person" | "yesno";
            name: string;
            /** @description by language, where it is not name */
            names?: {
                [key: string]: string;
            };
            /**
             * @default company
             * @enum {string}
             */
            noun?: "company";
            /** @description of a choice; those left out are no longer offered */
            options?: components["schemas"]["CustomOption"][] | null;
            /** @description whoever edits a record by hand must fill it in */
            required?: boolean;
            /** @description on the card, among the columns a list begins with, where a record is added */
            shown?: ("card" | "list" | "new")[] | null;
        };
        CustomField: {
            /** Format: uuid */
            id: string;
            /**
             * @description its name in records, lists and files
             * @example money_102
             */
            key: string;
            /** @enum {string} */
            kind: "text" | "number" | "money" | "date" | "choice" | "person" | "yesno";
            name: string;
            /** @description by language, where it is not name */
            names?: {
                [key: string]: string;
            };
            /** @enum {string} */
            noun: "company";
            /** @description of a choice; those left out are no longer offered */
            options?: components["schemas"]["CustomOption"][] | null;
            /** @description whoever edits a record by hand must fill it in */
            required?: boolean;
            /** @description on the card, among the columns a list begins with, where a record is added */
            shown?: ("card" | "list" | "new")[] | null;
            /** Format: int64 */
            version: number;
        };
        CustomMoveBody: {
            /** @description one place towards the beginning, else towards the end */
            ahead: boolean;
        };
        CustomOption: {
            name: string;
            names?: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description 0 for a new one
             */
            number?: number;
            /** @description no longer offered, though records may have it */
            retired?: boolean;
        };
        CustomUpdateBody: {
            name: string;
            /** @description by language, where it is not name */
            names?: {
                [key: string]: string;
            };
            /** @description of a choice; those left out are no longer offered */
            options?: components["schemas"]["CustomOption"][] | null;
            /** @description whoever edits a record by hand must fill it in */
            required?: boolean;
            /** @description on the card, among the columns a list begins with, where a record is added */
            shown?: ("card" | "list" | "new")[] | null;
            /** Format: int64 */
            version: number;
        };
        DatedNormForm: {
            /**
             * Format: int64
             * @description money per operation, minor units
             */
            cost?: number;
            /**
             * Format: int64
             * @description preparation, the operation and its entry
             */
            minutes: number;
            /**
             * Format: int64
             * @description operations that one trip holds; 1 when not given
             */
            per_trip?: number;
            /**
             * Format: int64
             * @description travel of one trip
             */
            trip_minutes?: number;
            /** Format: date */
            valid_from: string;
        };
        Day: {
            /** Format: date-time */
            data_as_of: string | null;
            /**
             * Format: date
             * @description today or, when nothing is planned for today, the next day that has something
             */
            day: string;
            /**
             * Format: int64
             * @description of the schedule, that nothing was planned into
             */
            free_minutes: number;
            lines: components["schemas"]["DayLine"][];
            /**
             * Format: date
             * @description the day after that which has something
             */
            next_day: string | null;
            /** @description standards, norms or the week were changed since */
            outdated: boolean;
            /** Format: uuid */
            person_id: string;
            /** @description empty without a schedule */
            schedule_id: string;
            /** Format: date */
            today: string;
            /**
             * Format: date
             * @description last day of the schedule
             */
            until: string | null;
        };
        DayLine: {
            /** @description the planned activity it stands for, or empty */
            activity_id: string;
            area: string;
            /** Format: uuid */
            company_id: string;
            company_name: string;
            /** @description whom to speak to, or empty */
            contact_id: string;
            contact_name: string;
            /** Format: date */
            day: string;
            email: string;
            group: string;
            /** Format: uuid */
            id: string;
            /** @description what was done last */
            last?: components["schemas"]["Activity"];
            /** @description set by a person */
            locked: boolean;
            /** Format: int64 */
            minutes: number;
            /**
             * Format: int64
             * @description of the company's budget of the year; below 0 when it is used up
             */
            minutes_left: number;
            /**
             * @description what repeated misses ask for
             * @enum {string}
             */
            notice: "" | "tell_head" | "offer_release";
            /** @description code */
            operation: string;
            phone: string;
            potential_class: string;
            reason: components["schemas"]["SlotReason"];
            /**
             * Format: int64
             * @description planned of it
             */
            scheduled_minutes: number;
            /**
             * @description by the person's clocks
             * @example 09:30
             */
            start: string;
            /** @enum {string} */
            state: "planned" | "done" | "missed" | "skipped";
            treatment: string;
            /**
             * Format: int64
             * @description done of it
             */
            used_minutes: number;
            /**
             * Format: int64
             * @description money per year at stake, minor units; 0 where it is hidden
             */
            value: number;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description the company's budget of the year
             */
            year_minutes: number;
        };
        Deal: {
            /**
             * Format: int64
             * @description minor units
             */
            amount?: number;
            /** @description your role does not see amounts and prices: they are 0 */
            amount_hidden: boolean;
            /** Format: date */
            closed_on: string | null;
            /** @description empty while it is not known with whom */
            company_id?: string;
            company_name: string;
            contact_ids?: string[];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description when it is expected to close
             */
            expected_on?: string | null;
            external_id?: string;
            /** Format: uuid */
            id: string;
            /** @description the import it came with, or empty */
            import_id: string;
            /**
             * Format: date-time
             * @description since when it stands in its stage
             */
            moved_at: string;
            note?: string;
            /** @enum {string} */
            outcome: "open" | "won" | "lost";
            /**
             * Format: int64
             * @description basis points; null for that of the stage
             */
            own_probability?: number | null;
            /** @description whoever asks, when empty */
            owner_id?: string;
            /** Format: uuid */
            pipeline_id: string;
            /**
             * Format: int64
             * @description in force, basis points
             */
            probability: number;
            products?: components["schemas"]["DealProduct"][];
            /** @description why it was won or lost; empty when nobody said */
            reason_id: string;
            reason_note: string;
            /** @description stands there for longer than the stage allows */
            rotting: boolean;
            /** @description where it came from */
            source?: string;
            /** Format: uuid */
            stage_id: string;
            /**
             * Format: int64
             * @description days in its stage
             */
            stands: number;
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description amount × probability, minor units
             */
            weighted: number;
        };
        DealBoard: {
            /** @description your role does not see amounts: they are 0 */
            amount_hidden: boolean;
            pipeline: components["schemas"]["Pipeline"];
            stages: components["schemas"]["DealStage"][];
        };
        DealCloseBody: {
            /**
             * Format: date
             * @description today when not given
             */
            closed_on?: string | null;
            /** @enum {string} */
            outcome: "won" | "lost";
            reason_id?: string;
            reason_note?: string;
            /** Format: int64 */
            version: number;
        };
        DealForecast: {
            /**
             * Format: int64
             * @description the probability from which a deal counts as committed, basis points
             */
            commit_from: number;
            /** @description open, expected after the last month */
            later: components["schemas"]["ForecastSum"];
            /** @description this month first */
            months: components["schemas"]["ForecastMonth"][];
            /** @description open, though expected before today */
            overdue: components["schemas"]["ForecastSum"];
            /** @description open, nobody said when */
            undated: components["schemas"]["ForecastSum"];
        };
        DealMoveBody: {
            /** @description the deal to stand directly under; on top when empty or when it stands there no more */
            above?: string;
            /** Format: uuid */
            stage_id: string;
            /**
             * Format: int64
             * @description does not matter for a place within the same stage
             */
            version: number;
        };
        DealProduct: {
            name: string;
            /**
             * Format: int64
             * @description of one, minor units
             */
            price?: number;
            /**
             * Format: int64
             * @description thousandths: 1500 is one and a half
             */
            quantity: number;
            /**
             * Format: int64
             * @description quantity × price, rounded half to even
             */
            readonly sum?: number;
        };
        DealReason: {
            /** @description false: kept for the deals that have it */
            active: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            outcome: "won" | "lost";
            /** Format: int64 */
            version: number;
        };
        DealReasonForm: {
            name: string;
            /** @enum {string} */
            outcome: "won" | "lost";
        };
        DealStage: {
            /**
             * Format: int64
             * @description of all its open deals, minor units
             */
            amount: number;
            /** Format: int64 */
            count: number;
            /** @description from the top */
            deals: components["schemas"]["Deal"][];
            /** @description empty for a new one */
            id?: string;
            name: string;
            /** @description cursor of the next part; empty after the last */
            next: string;
            /**
             * Format: int64
             * @description of winning a deal that stands here, basis points
             */
            probability: number;
            /**
             * Format: int64
             * @description a deal that stands here for more days is shown as forgotten; 0 never
             */
            rot_days?: number;
            /**
             * Format: int64
             * @description of all its open deals, minor units
             */
            weighted: number;
        };
        DealUpdateBody: {
            /**
             * Format: int64
             * @description minor units
             */
            amount?: number;
            /** @description empty while it is not known with whom */
            company_id?: string;
            contact_ids?: string[];
            /**
             * Format: date
             * @description when it is expected to close
             */
            expected_on?: string | null;
            external_id?: string;
            note?: string;
            /**
             * Format: int64
             * @description basis points; null for that of the stage
             */
            own_probability?: number | null;
            /** @description whoever asks, when empty */
            owner_id?: string;
            products?: components["schemas"]["DealProduct"][];
            /** @description where it came from */
            source?: string;
            title: string;
            /** Format: int64 */
            version: number;
        };
        Departure: {
            /** @description records that went to successors at once */
            handed: components["schemas"]["Held"][];
            /** @description of the job that hands over many records, or empty */
            job_id: string;
            person: components["schemas"]["Person"];
        };
        DepartureInputBody: {
            /** @description noun → who gets the records, in turn where there are several; a noun without successors stays */
            successors?: {
                [key: string]: string[] | null;
            };
            /** Format: int64 */
            version: number;
        };
        Door: {
            label: string;
            /** @description a password is for administrators */
            only: boolean;
        };
        DrawnResponse: {
            contradictions: components["schemas"]["ResponseContradiction"][];
            curve?: components["schemas"]["ResponseCurve"];
        };
        DuplicateCrowd: {
            /** @description one of them; empty where it is out of sight */
            company_id: string;
            name: string;
            /** @enum {string} */
            reason: "tax_id" | "phone" | "email" | "domain" | "similar_name";
            /** Format: int64 */
            size: number;
        };
        DuplicatePair: {
            one: components["schemas"]["Company"];
            other: components["schemas"]["Company"];
            /** @description tax_id, phone, email, domain, name, similar_name, one_letter */
            reasons: string[];
            /**
             * Format: int64
             * @description how likely they are the same, of 100
             */
            score: number;
        };
        Duplicates: {
            items: components["schemas"]["DuplicatePair"][];
            /** @description the search under way; empty where none is */
            job_id: string;
            next: string;
            /** @description the last search; absent where nobody has looked yet */
            scan?: components["schemas"]["DuplicateScan"];
        };
        DuplicateScan: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description looked at
             */
            companies: number;
            /** @description what so many companies share that they were not compared for it */
            crowds: components["schemas"]["DuplicateCrowd"][];
            /** @description there may be more than could be compared or kept */
            full: boolean;
            /**
             * Format: int64
             * @description that may be one, over all companies
             */
            pairs: number;
        };
        Effect: {
            /** Format: double */
            less: number;
            /** Format: double */
            more: number;
            setting: string;
            /** Format: double */
            value: number;
        };
        Enrolment: {
            /** @description SVG path of the dark squares */
            qr_path: string;
            /**
             * Format: int64
             * @description side of the picture's square, in its own units
             */
            qr_size: number;
            /** @description base32, to be typed */
            secret: string;
            /** @description otpauth://… */
            url: string;
        };
        Errand: {
            /** @description of the provider */
            url: string;
        };
        EstimatePreview: {
            bases: {
                [key: string]: number;
            };
            classes: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description that would get an estimate
             */
            companies: number;
            /** Format: int64 */
            gap: number;
            /**
             * Format: int64
             * @description sum per year, minor units
             */
            potential: number;
            /**
             * Format: int64
             * @description that have too few likes
             */
            without: number;
        };
        Event: {
            action: string;
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["EventChange"][];
            /** Format: uuid */
            id: string;
            noun: string;
            /** Format: uuid */
            record_id: string;
            /** @description it may be tried to take this change back */
            undoable: boolean;
            /** @description empty when nobody did it */
            user_id: string;
            user_name: string;
        };
        EventChange: {
            after?: unknown;
            before?: unknown;
            field: string;
        };
        FamilyMember: {
            /**
             * Format: int64
             * @description per year, minor units
             */
            actual: number;
            /**
             * Format: int64
             * @description per year
             */
            budget_minutes: number;
            group: string;
            /** Format: uuid */
            id: string;
            name: string;
            parent_id: string;
            /**
             * Format: int64
             * @description per year, minor units
             */
            potential: number;
            potential_class: string;
            treatment: string;
        };
        FamilyTotals: {
            /**
             * Format: int64
             * @description per year, minor units
             */
            actual: number;
            /**
             * Format: int64
             * @description per year
             */
            budget_minutes: number;
            /**
             * Format: int64
             * @description per year, minor units
             */
            gap: number;
            /**
             * Format: int64
             * @description per year, minor units
             */
            potential: number;
            /**
             * Format: int64
             * @description this year
             */
            scheduled_minutes: number;
            /**
             * Format: int64
             * @description this year
             */
            used_minutes: number;
        };
        Farewell: {
            /** @description why it is proposed to come back: date, payment, potential */
            causes: string[];
            class_now: string;
            /** Format: uuid */
            company_id: string;
            company_name: string;
            /**
             * Format: date-time
             * @description when it came back
             */
            ended_at: string | null;
            /** @description then */
            group: string;
            group_now: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description a year, that it frees
             */
            minutes: number;
            /**
             * Format: date
             * @description last payment since
             */
            paid_on: string | null;
            /** @description who let it go */
            person_id: string;
            /** @description then */
            potential_class: string;
            reason: string;
            /** Format: date */
            return_on: string | null;
            /** Format: date-time */
            said_at: string;
            text: string;
        };
        FarewellForm: {
            company_ids: string[];
            /** @enum {string} */
            reason: "low_potential" | "no_need" | "no_answer" | "bad_terms" | "competitor" | "closed" | "other";
            /**
             * Format: date
             * @description when to look at them again; never, when not given
             */
            return_on?: string | null;
            text?: string;
        };
        Farewells: {
            items: components["schemas"]["Farewell"][];
            /** @description after which the next page begins; empty after the last */
            next: string;
        };
        FarewellsSaid: {
            /** @description to take back */
            ids: string[];
            /**
             * Format: int64
             * @description a year, that they free
             */
            minutes: number;
        };
        FieldProblem: {
            code: string;
            location: string;
            message: string;
            params?: {
                [key: string]: string;
            };
        };
        File: {
            author_id: string;
            author_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            media_type: string;
            /** @description with the extension */
            name: string;
            /** @description a browser may show it: an image or a PDF */
            shown: boolean;
            /**
             * Format: int64
             * @description bytes
             */
            size: number;
            /** Format: int64 */
            version: number;
        };
        FileList: {
            /** @description kinds that are taken */
            extensions: string[];
            items: components["schemas"]["File"][];
            /**
             * Format: int64
             * @description bytes that a file may have
             */
            max_size: number;
            /** @description there are further ones */
            more: boolean;
            /** @description whether you may add, rename and delete */
            writes: boolean;
        };
        FileRenameBody: {
            /** @description with the extension */
            name: string;
            /** Format: int64 */
            version: number;
        };
        Finding: {
            /** @description of whatever belongs to one; empty when there is none, or none you may see */
            company_name: string;
            /** @description a company's town, a contact's position; of a task and a note the piece of text around what was found */
            detail: string;
            /** @description of a company */
            group: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "company" | "contact" | "deal" | "task" | "note";
            /**
             * @description of a note: what it hangs on
             * @enum {string}
             */
            on: "" | "company" | "contact" | "deal";
            /** @description of a deal: open, won or lost */
            outcome: string;
            /** @description yours, or with a company of yours */
            own: boolean;
            /** @description of a company */
            potential_class: string;
            /** @description likewise; empty for others */
            record_id: string;
            title: string;
        };
        FirstRunInputBody: {
            /**
             * @description whose working calendar holds; empty for a plain five-day week
             * @enum {string}
             */
            country: "ru" | "bg" | "";
            /** @example EUR */
            currency: string;
            email: string;
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            name: string;
            password: string;
            /** @example Europe/Sofia */
            time_zone: string;
            workspace_name: string;
        };
        FiveAnswers: {
            /**
             * Format: int64
             * @description half of today's effort
             */
            half?: number | null;
            /**
             * Format: int64
             * @description half as much again
             */
            more?: number | null;
            /**
             * Format: int64
             * @description nobody contacts them
             */
            none?: number | null;
            /**
             * Format: int64
             * @description as much as one likes
             */
            unlimited?: number | null;
        };
        ForecastMonth: {
            /**
             * Format: int64
             * @description of open, the deals whose probability reaches the mark
             */
            committed: number;
            /** @example 2026-11 */
            month: string;
            /**
             * Format: int64
             * @description whole amounts of the open deals
             */
            open: number;
            /** Format: int64 */
            open_count: number;
            /**
             * Format: int64
             * @description open by probability
             */
            weighted: number;
            /** Format: int64 */
            won: number;
            /** Format: int64 */
            won_count: number;
        };
        ForecastSum: {
            /**
             * Format: int64
             * @description of open, the deals whose probability reaches the mark
             */
            committed: number;
            /**
             * Format: int64
             * @description whole amounts of the open deals
             */
            open: number;
            /** Format: int64 */
            open_count: number;
            /**
             * Format: int64
             * @description open by probability
             */
            weighted: number;
            /** Format: int64 */
            won: number;
            /** Format: int64 */
            won_count: number;
        };
        GroupTotal: {
            /** Format: int64 */
            companies: number;
            /** @enum {string} */
            group: "A" | "B" | "C" | "0" | "N";
            /**
             * Format: double
             * @description of the base; 0 for 0 and N, which are outside it
             */
            share: number;
            /** Format: int64 */
            value: number;
        };
        Growth: {
            /** Format: int64 */
            market: number;
            /** Format: int64 */
            share: number;
        };
        Handover: {
            gets: components["schemas"]["HandoverLine"][];
            gives: components["schemas"]["HandoverLine"][];
            /** @description the list is cut off */
            more: boolean;
        };
        HandoverLine: {
            city: string;
            class: string;
            /** Format: uuid */
            company_id: string;
            /** @description the main one, with the position */
            contact: string;
            /**
             * @description why it cannot be made any more
             * @enum {string}
             */
            doubt: "" | "gone" | "owner" | "locked" | "person";
            email: string;
            from_id: string;
            group: string;
            /** @enum {string} */
            kind: "moved" | "unplaced" | "unfit" | "out" | "stale";
            /** Format: date */
            last_contact_on: string | null;
            /**
             * Format: int64
             * @description a year
             */
            minutes: number;
            /** @description empty for a company that was deleted */
            name: string;
            /** Format: date */
            next_step_on: string | null;
            note: string;
            phone: string;
            region: string;
            to_id: string;
            /**
             * Format: int64
             * @description a year
             */
            worth: number;
        };
        Held: {
            /** Format: int64 */
            count: number;
            /** @description company, contact, activity, deal or task */
            noun: string;
        };
        Hiring: {
            /** Format: int64 */
            best: number;
            /**
             * Format: int64
             * @description people to hire together; 0: nobody is worth hiring
             */
            block_people: number;
            /**
             * Format: int64
             * @description what they bring a year after their cost
             */
            block_profit: number;
            /**
             * Format: double
             * @description that return, as a share of the cost of these years
             */
            block_ratio: number;
            /**
             * Format: int64
             * @description over three years, discounted, after cost
             */
            block_return: number;
            /**
             * Format: int64
             * @description the profit is within 1 % of the best from so many people
             */
            flat_from: number;
            /** Format: int64 */
            flat_to: number;
            /**
             * Format: int64
             * @description what one person more brings a year after their cost
             */
            next: number;
            /** Format: int64 */
            now: number;
            steps: components["schemas"]["HiringStep"][];
        };
        HiringStep: {
            /** Format: int64 */
            contribution: number;
            /** Format: int64 */
            people: number;
            /**
             * Format: int64
             * @description less the cost of the people
             */
            profit: number;
        };
        Hours: {
            /** @example 09:00 */
            from: string;
            /** @example 17:00 */
            to: string;
            /**
             * Format: int64
             * @description 0 Sunday, 1 Monday …
             */
            weekday: number;
        };
        Identity: {
            /** Format: date-time */
            created_at: string;
            /** @description there, when the person first came */
            email: string;
            /** Format: uuid */
            id: string;
            issuer: string;
            /** Format: date-time */
            used_at: string;
        };
        Import: {
            columns: components["schemas"]["ImportColumn"][];
            counts: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            created_at: string;
            /** @description what a column can mean */
            fields: string[];
            file_name: string;
            /** Format: int64 */
            file_size: number;
            /** Format: date-time */
            finished_at: string | null;
            format: components["schemas"]["ImportFormat"];
            /** Format: uuid */
            id: string;
            /** @description the latest job on it; empty when there was none */
            job_id: string;
            /** @enum {string} */
            kind: "companies" | "payments" | "contacts" | "deals" | "people";
            /** @description field to column */
            mapping: {
                [key: string]: number;
            };
            /** @description what the detection wants you to know */
            notes: components["schemas"]["ImportNote"][];
            options: components["schemas"]["ImportOptions"];
            /**
             * Format: int64
             * @description rows below the header
             */
            rows: number;
            /** @description the first rows */
            sample: components["schemas"]["PreviewRow"][];
            /** @enum {string} */
            state: "draft" | "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            /** @description companies that probably are here already, some of them */
            twins: components["schemas"]["ImportTwin"][];
            /** Format: date-time */
            undone_at: string | null;
            /** Format: int64 */
            version: number;
        };
        ImportAdjustBody: {
            /**
             * @description empty keeps it
             * @enum {string}
             */
            kind?: "companies" | "payments" | "contacts" | "deals" | "people" | "";
            /** @description absent keeps the mapping, or proposes one when the reading changes */
            mapping?: {
                [key: string]: number;
            } | null;
            options: components["schemas"]["ImportOptions"];
            /** @description absent keeps how the file is read */
            reading?: components["schemas"]["ImportReading"];
            /** Format: int64 */
            version: number;
        };
        ImportColumn: {
            /**
             * Format: double
             * @description how sure the proposed meaning is, 0 to 1
             */
            confidence: number;
            currency: string;
            /** @description nothing in the column decides between day and month first */
            date_ambiguous: boolean;
            /** @description for dates: dmy or mdy */
            date_order: string;
            date_pattern: string;
            /** @description for numbers: . or , */
            decimal: string;
            decimal_ambiguous: boolean;
            /** Format: int64 */
            filled: number;
            /** @enum {string} */
            kind: "empty" | "text" | "number" | "date";
            name: string;
            samples: string[];
        };
        ImportCounts: {
            /** Format: int64 */
            companies_changed: number;
            /** Format: int64 */
            companies_matched: number;
            /** Format: int64 */
            companies_new: number;
            /** Format: int64 */
            contacts_changed: number;
            /** Format: int64 */
            contacts_new: number;
            /**
             * Format: int64
             * @description new deals
             */
            deals: number;
            /** @description after an undo: companies and contacts kept because somebody worked with them since */
            kept: string[];
            /** Format: int64 */
            kept_count: number;
            /**
             * Format: int64
             * @description rows that are here already
             */
            known: number;
            /**
             * Format: int64
             * @description new payments
             */
            payments: number;
            /** Format: int64 */
            people_changed: number;
            /** Format: int64 */
            people_new: number;
            /** Format: int64 */
            potentials: number;
            /** Format: int64 */
            refused: number;
            /**
             * Format: int64
             * @description amounts with more decimals than the currency has
             */
            rounded: number;
            /** Format: int64 */
            rows: number;
            /**
             * Format: int64
             * @description companies that would be made, or were, although they probably are here already; what is done with them is an option
             */
            twins: number;
        };
        ImportFormat: {
            /** @description empty for a workbook */
            delimiter: string;
            /** @description empty for a workbook */
            encoding: string;
            /** Format: int64 */
            header_rows: number;
            quote: string;
            sheet: string;
            sheets: string[];
            /**
             * Format: int64
             * @description lines above it are no part of the table
             */
            start_line: number;
            /** @enum {string} */
            type: "csv" | "xlsx";
        };
        ImportNote: {
            code: string;
            column: string;
            message: string;
            params?: {
                [key: string]: string;
            };
        };
        ImportOptions: {
            /** @description a payment or a contact of an unknown company creates it */
            create_companies: boolean;
            /**
             * @description what is done with a company that probably is here already: it is made, its rows are refused, or it is taken for the one that is here
             * @enum {string}
             */
            twins?: "create" | "skip" | "update";
            /** @description a known company or contact takes the file's values */
            update_companies: boolean;
        };
        ImportReading: {
            /** @description by column number: dmy or mdy */
            date_order?: {
                [key: string]: string;
            };
            /** @description by column number: . or , */
            decimal?: {
                [key: string]: string;
            };
            delimiter?: string;
            /** @enum {string} */
            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "windows-1252" | "cp866" | "koi8-r" | "";
            /** Format: int64 */
            header_rows?: number | null;
            quote?: string | null;
            sheet?: string;
            /** Format: int64 */
            start_line?: number;
        };
        ImportRefusal: {
            code: string;
            column: string;
            /** Format: int64 */
            line: number;
            message: string;
            params?: {
                [key: string]: string;
            };
            value: string;
        };
        ImportSummary: {
            counts: components["schemas"]["ImportCounts"];
            /** Format: date-time */
            created_at: string;
            file_name: string;
            /** Format: int64 */
            file_size: number;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            /** @description the latest job on it; empty when there was none */
            job_id: string;
            /** @enum {string} */
            kind: "companies" | "payments" | "contacts" | "deals" | "people";
            /** @enum {string} */
            state: "draft" | "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";
            /** Format: date-time */
            undone_at: string | null;
            /** Format: int64 */
            version: number;
        };
        ImportTwin: {
            /** @description its name here */
            company: string;
            /** Format: uuid */
            company_id: string;
            /** @description in the file */
            name: string;
            /** @description tax_id, phone, email, domain, name, similar_name, one_letter */
            reasons: string[];
            /**
             * Format: int64
             * @description how likely they are the same, of 100
             */
            score: number;
        };
        Invitation: {
            /** Format: date-time */
            expires_at: string;
            /** @description the page /invite takes it after a #, so that no server on the way writes it down */
            token: string;
        };
        InvitationAnswerBody: {
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            password: string;
            token: string;
        };
        InvitationTokenBody: {
            token: string;
        };
        Invited: {
            email: string;
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            name: string;
            /** @description the name of the company that invites */
            workspace: string;
        };
        Job: {
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            done: number;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            problem?: components["schemas"]["JobProblem"];
            /** @description what came of it, by kind */
            result?: unknown;
            /** @description what it is doing now */
            stage: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description the record it works on; empty when there is none */
            subject_id: string;
            /**
             * Format: int64
             * @description 0 while unknown
             */
            total: number;
        };
        JobProblem: {
            code: string;
            message: string;
            params?: {
                [key: string]: string;
            };
        };
        JobRef: {
            /** Format: uuid */
            job_id: string;
        };
        Letter: {
            body: string;
            /** @enum {string} */
            kind: "farewell" | "invitation" | "introduction";
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            subject: string;
            /** Format: int64 */
            version: number;
        };
        LinkFormBody: {
            /** Format: uuid */
            company_id: string;
            /** Format: uuid */
            operation_id: string;
        };
        ListField: {
            choices?: string[] | null;
            name: string;
            /** @description none where it cannot be filtered by */
            operators: string[];
            sortable: boolean;
            /** @enum {string} */
            type: "text" | "choice" | "person" | "money" | "minutes" | "number" | "date" | "instant";
        };
        LockInputBody: {
            /** @description empty: not locked any more */
            reason: string;
            /**
             * Format: int64
             * @description of the company
             */
            version: number;
        };
        LoggedActivity: {
            /** @description the activity whose next step this is, or empty */
            after_id: string;
            author_id: string;
            /** Format: uuid */
            company_id: string;
            /** @description in lists */
            company_name?: string;
            contact_ids: string[];
            /** @description in lists, those you may see */
            contacts?: components["schemas"]["Named"][] | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date
             * @description of the start, in the workspace
             */
            day: string;
            deal_id: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            minutes: number;
            /** @enum {string} */
            minutes_by: "norm" | "typed" | "timer";
            next?: components["schemas"]["Activity"];
            note: string;
            /** Format: uuid */
            operation_id: string;
            outcome: string;
            outcome_text: string;
            person_ids: string[];
            /** Format: date */
            promise_on: string | null;
            /** Format: int64 */
            quality: number;
            reached: boolean;
            /** Format: date-time */
            start_at: string;
            /** @enum {string} */
            state: "planned" | "done" | "missed" | "cancelled";
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        Lookalike: {
            /**
             * @description whose likes: of industry and size, or of one of them where both have fewer than 20
             * @enum {string}
             */
            basis: "industry_size" | "industry" | "size";
            /**
             * Format: int64
             * @description paying companies it rests on
             */
            likes: number;
            /** Format: int64 */
            median: number;
            /** @description the company pays more than the percentile already, so value is what it pays */
            raised: boolean;
            /**
             * Format: int64
             * @description 80th percentile per year, minor units, not below what it pays already
             */
            value: number;
        };
        LooseEvent: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            start_at: string;
            title: string;
            /** Format: date-time */
            until: string;
        };
        LorenzPoint: {
            /** Format: double */
            companies: number;
            /** Format: int64 */
            rank: number;
            /** Format: double */
            value: number;
        };
        MarketAnswer: {
            /**
             * Format: double
             * @description at the end of the plan
             */
            clients: number;
            /** @description empty without potential */
            cream: components["schemas"]["MarketPoint"][];
            /**
             * Format: month
             * @description first month in which service leaves no hours for one more prospect
             */
            eaten: string | null;
            /**
             * Format: month
             * @description when the last prospect is started; it may lie behind the plan; null when no end is in sight
             */
            finish: string | null;
            hires: components["schemas"]["MarketHire"][];
            input_hash: string;
            /**
             * Format: month
             * @description when the last of them has answered
             */
            last_win: string | null;
            /**
             * Format: double
             * @description that clients bring over the whole plan
             */
            money: number;
            months: components["schemas"]["MarketMonth"][];
            orders: components["schemas"]["MarketOrder"][];
            parts: components["schemas"]["MarketPart"][];
            /** Format: double */
            peak_people: number;
            /**
             * Format: double
             * @description mean of the months in which prospects are started
             */
            people: number;
            /** Format: double */
            prospects: number;
            why?: components["schemas"]["MarketWhy"];
            /**
             * Format: double
             * @description mean of the months that win any
             */
            won_per_month: number;
        };
        MarketBasis: {
            /** Format: month */
            first: string;
            /**
             * Format: double
             * @description full positions filled
             */
            have: number;
            /** @description operation code → minutes by its norm, with its share of a trip */
            minutes: {
                [key: string]: number;
            };
            /**
             * Format: double
             * @description full positions that the clients of today take
             */
            need: number;
            /** @description of planned work per month, one person, January to December */
            person_hours: number[];
            /** @description potential class → hours per month that the strategy gives a small client of it */
            service: {
                [key: string]: number;
            };
            /** @description a funnel to begin with, an assumption */
            stages: components["schemas"]["MarketStage"][];
            /**
             * Format: int64
             * @description of the working calendar behind the hours
             */
            year: number;
        };
        MarketClass: {
            /** @enum {string} */
            class: "A" | "B" | "C" | "?";
            /**
             * Format: int64
             * @description of one prospect per year
             */
            potential: number;
            /** Format: double */
            prospects: number;
            /**
             * Format: double
             * @description per client and month, once it is won
             */
            service_hours: number;
        };
        MarketContent: {
            /**
             * Format: double
             * @description share of the people that leaves per year
             */
            attrition?: number;
            /**
             * Format: double
             * @description of the team per month, whatever is sold
             */
            base_hours?: number;
            /**
             * Format: month
             * @description first month of the plan
             */
            first: string;
            /**
             * Format: double
             * @description full positions that do this work already
             */
            have?: number;
            /** Format: int64 */
            months: number;
            /**
             * Format: int64
             * @description from the opening of a requisition to the first day
             */
            months_to_fill?: number;
            /**
             * @description of the segments
             * @enum {string}
             */
            order: "skim_first" | "in_order" | "all_at_once";
            /**
             * Format: double
             * @description full positions; or a pace, and the need follows
             */
            people?: number;
            /** @description of one person per month: one number, or twelve from January on */
            person_hours: number[];
            /** @description output of somebody new month by month, a share of the full one */
            ramp?: number[];
            segments: components["schemas"]["MarketSegment"][];
            /**
             * Format: double
             * @description prospects; or people, and the pace follows
             */
            start_per_month?: number;
        };
        MarketCountBody: {
            /** @description a prospect counts for the first one that it fits */
            matches: components["schemas"]["Match"][];
        };
        MarketHire: {
            /**
             * Format: month
             * @description of the requisition
             */
            open: string;
            /** Format: int64 */
            people: number;
            /** Format: month */
            start: string;
        };
        MarketMonth: {
            /** Format: double */
            base_hours: number;
            /**
             * Format: double
             * @description at the end
             */
            clients: number;
            /** Format: double */
            funnel_hours: number;
            /**
             * Format: double
             * @description need that nobody meets
             */
            gap: number;
            /** Format: double */
            money: number;
            /** Format: month */
            month: string;
            /**
             * Format: double
             * @description full positions that they give
             */
            output: number;
            /**
             * Format: double
             * @description needed
             */
            people: number;
            /** Format: double */
            person_hours: number;
            /** Format: double */
            service_hours: number;
            /** Format: double */
            started: number;
            /**
             * Format: double
             * @description people by the hiring plan, learning or not
             */
            there: number;
            /** Format: double */
            won: number;
        };
        MarketObserveBody: {
            /** @description codes, in the order of the funnel */
            operations: string[];
        };
        MarketOrder: {
            /** Format: month */
            finish: string | null;
            /** @description earned up to the end of each month */
            money: number[];
            order: string;
            /** Format: double */
            won: number;
        };
        MarketPart: {
            class: string;
            /** Format: month */
            finish: string | null;
            /**
             * Format: double
             * @description of one prospect's funnel
             */
            hours: number;
            name: string;
            /**
             * Format: int64
             * @description of one prospect per year
             */
            potential: number;
            /** Format: double */
            prospects: number;
            /**
             * Format: int64
             * @description its place among the plan's segments
             */
            segment: number;
            /** Format: double */
            started: number;
            /**
             * Format: double
             * @description that an hour spent on it brings
             */
            value_per_hour: number;
            /**
             * Format: double
             * @description share of the prospects that becomes clients
             */
            win: number;
            /** Format: double */
            won: number;
        };
        MarketPlan: {
            author_id: string;
            content: components["schemas"]["MarketContent"];
            /** Format: uuid */
            id: string;
            input_hash: string;
            name: string;
            note?: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        MarketPlanForm: {
            content: components["schemas"]["MarketContent"];
            name: string;
            note?: string;
        };
        MarketPlanUpdateBody: {
            content: components["schemas"]["MarketContent"];
            name: string;
            note?: string;
            /** Format: int64 */
            version: number;
        };
        MarketPoint: {
            /**
             * Format: double
             * @description share of all potential that they hold
             */
            potential: number;
            /**
             * Format: double
             * @description first share of them, the largest potential first
             */
            prospects: number;
        };
        MarketSegment: {
            /**
             * Format: double
             * @description share of the clients that leaves per month
             */
            churn: number;
            classes: components["schemas"]["MarketClass"][];
            /** Format: date */
            counted_on?: string | null;
            /** @description counted from the prospects of the base; left out when typed */
            match?: components["schemas"]["Match"];
            name: string;
            /**
             * Format: double
             * @description of the potential that a client gives us
             */
            share: number;
            stages: components["schemas"]["MarketStage"][];
        };
        MarketStage: {
            /** Format: double */
            attempts: number;
            /**
             * Format: double
             * @description share that goes on to the next stage, or is won
             */
            conversion: number;
            /**
             * Format: int64
             * @description months until it does
             */
            lag: number;
            /**
             * Format: double
             * @description of one attempt
             */
            minutes: number;
            /**
             * Format: int64
             * @description companies in the own log that say so; 0 for an assumption
             */
            observed?: number;
            /** @description its code */
            operation: string;
        };
        MarketWhy: {
            clients: components["schemas"]["Reason"];
            money: components["schemas"]["Reason"];
            people: components["schemas"]["Reason"];
            /** @description hours that service and base load leave; empty without people */
            room: components["schemas"]["Reason"];
            started: components["schemas"]["Reason"];
            won: components["schemas"]["Reason"];
        };
        Match: {
            /** @description one of the parts suffices; else all must hold */
            any?: boolean;
            filters?: components["schemas"]["Test"][];
            groups?: components["schemas"]["Match"][];
        };
        Me: {
            email: string;
            /** @description fields kept from the role, which answers leave empty: payment.margin, company.money, company.potential, contact.reach, deal.amount */
            hidden: string[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            /** @description the workspace demands a second factor: until there is one, only the own account can be used */
            must_enrol: boolean;
            name: string;
            /** @description read, analyse, manage, administer, export, bulk, audit */
            powers: string[];
            /** @description administrator, head, salesperson, analyst or the id of an own role */
            role: string;
            /** @description noun → deed → none, own, subordinates, team or all */
            scopes: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        MeasuredNorm: {
            /**
             * Format: int64
             * @description operations that are measured
             */
            count: number;
            /** @description of accepting the proposal */
            effect?: components["schemas"]["NormEffect"];
            /**
             * Format: int64
             * @description attempts that reached nobody
             */
            failed: number;
            /**
             * Format: double
             * @description median of them
             */
            failed_minutes: number;
            /** Format: double */
            high: number;
            /**
             * Format: int64
             * @description forgotten timers, and those stopped at once
             */
            left_out: number;
            /**
             * Format: double
             * @description the median lies above this with 95 %
             */
            low: number;
            /** Format: double */
            mean: number;
            /** Format: double */
            median: number;
            /**
             * Format: int64
             * @description minutes in force today
             */
            norm: number;
            /** Format: uuid */
            operation_id: string;
            /**
             * Format: double
             * @description four of five took no longer
             */
            p80: number;
            /**
             * Format: double
             * @description the median and the attempts that came to nothing before it
             */
            per_success: number;
            /**
             * Format: uuid
             * @description empty for all together
             */
            person_id: string;
            person_name: string;
            /**
             * Format: int64
             * @description minutes, where at least 30 operations show that the norm is another
             */
            proposal: number | null;
            /**
             * @description as the companies stand now; empty for all together
             * @example A/B
             */
            segment: string;
            /**
             * Format: double
             * @description the factor that a typical one lies above or below the median
             */
            spread: number;
            /**
             * Format: int64
             * @description travel of one trip, by the norm; travel is not logged
             */
            trip_minutes: number;
            /** @description the activities it is made of, as their list takes it */
            where: string[];
        };
        Merge: {
            /** Format: uuid */
            gone_id: string;
            gone_name: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            merged_at: string;
            /** @description who merged them */
            user_id: string;
        };
        MergeInputBody: {
            /** @description left out: unchanged */
            addresses?: components["schemas"]["Address"][] | null;
            city?: string;
            /** @description values of the workspace's own fields by key, as text: a number as 12.5, money in minor units, a date as YYYY-MM-DD, a choice by the number of its option, a person by id, yes or no. Left out: unchanged; a key left out: emptied */
            custom?: {
                [key: string]: string;
            } | null;
            email?: string;
            /** @description further ones beside email; left out: unchanged */
            emails?: components["schemas"]["ContactEmail"][] | null;
            external_id?: string;
            /**
             * Format: uuid
             * @description the company that is merged into this one
             */
            gone_id: string;
            /** Format: int64 */
            gone_version: number;
            industry?: string;
            name: string;
            note?: string;
            /** @description empty when nobody owns it */
            owner_id?: string;
            /** @description the holding it belongs to; empty when it belongs to none */
            parent_id?: string;
            phone?: string;
            /** @description further ones beside phone; left out: unchanged */
            phones?: components["schemas"]["ContactPhone"][] | null;
            region?: string;
            /** @description somebody who sees it and works on it too; empty when nobody does */
            second_owner_id?: string;
            size_band?: string;
            /** @description where we know it from */
            source?: string;
            /**
             * @default prospect
             * @enum {string}
             */
            status?: "prospect" | "client" | "lapsed" | "released";
            /** @description numbers of tags; left out: unchanged */
            tags?: number[] | null;
            tax_id?: string;
            /** Format: int64 */
            version: number;
            website?: string;
        };
        MinutesStand: {
            /** Format: double */
            budget: number;
            /** Format: double */
            done: number;
            /**
             * Format: double
             * @description neither done nor scheduled; not below 0
             */
            left: number;
            /**
             * Format: double
             * @description done beyond the budget of all together
             */
            over: number;
            /** Format: double */
            scheduled: number;
        };
        MissingWork: {
            area: string;
            /** Format: int64 */
            got_minutes: number;
            kind: string;
            /** Format: int64 */
            need_minutes: number;
        };
        MonthNeed: {
            /** Format: month */
            month: string;
            /** Format: double */
            people: number;
        };
        MonthSum: {
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description of the payments whose margin is known
             */
            margin: number;
            /** @example 2026-11 */
            month: string;
            /** Format: int64 */
            revenue: number;
        };
        Move: {
            /**
             * Format: int64
             * @description their value now
             */
            after: number;
            /**
             * Format: int64
             * @description their value before
             */
            before: number;
            /** Format: int64 */
            companies: number;
            /** @description A, B, C, 0, N or empty: never analysed */
            from: string;
            /** @enum {string} */
            to: "A" | "B" | "C" | "0" | "N";
        };
        MovementWish: {
            /** @description the window to compare with; absent compares with the groups on the cards */
            before?: components["schemas"]["Window"];
            question: components["schemas"]["AnalysisQuestion"];
        };
        Moves: {
            items: components["schemas"]["Move"][];
        };
        Named: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NewCalendarKey: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "feed" | "device";
            name: string;
            /** @description of a device, its password */
            secret: string;
            /** @description of a feed, where it is read; of a device, where its program looks */
            url: string;
            /** Format: date-time */
            used_at: string | null;
        };
        NewDeal: {
            /**
             * Format: int64
             * @description minor units
             */
            amount?: number;
            /** @description empty while it is not known with whom */
            company_id?: string;
            contact_ids?: string[];
            /**
             * Format: date
             * @description when it is expected to close
             */
            expected_on?: string | null;
            external_id?: string;
            note?: string;
            /**
             * Format: int64
             * @description basis points; null for that of the stage
             */
            own_probability?: number | null;
            /** @description whoever asks, when empty */
            owner_id?: string;
            /** @description the first one in use, when empty */
            pipeline_id?: string;
            products?: components["schemas"]["DealProduct"][];
            /** @description where it came from */
            source?: string;
            /** @description the first one of the pipeline, when empty */
            stage_id?: string;
            title: string;
        };
        NewScenario: {
            /** @description another scenario; what holds today, when empty */
            from?: string;
            name: string;
            notes?: string;
        };
        NextStepForm: {
            /**
             * Format: int64
             * @description the norm, when not given
             */
            minutes?: number | null;
            note?: string;
            /** Format: date */
            on?: string | null;
            /** Format: uuid */
            operation_id: string;
            /** Format: date-time */
            start_at?: string | null;
        };
        Norm: {
            author_id: string;
            /**
             * Format: int64
             * @description money per operation, minor units
             */
            cost?: number;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description preparation, the operation and its entry
             */
            minutes: number;
            /**
             * Format: int64
             * @description operations that one trip holds; 1 when not given
             */
            per_trip?: number;
            /** Format: date-time */
            recorded_at: string;
            /**
             * Format: int64
             * @description travel of one trip
             */
            trip_minutes?: number;
            /** Format: date */
            valid_from: string;
        };
        NormEffect: {
            /** Format: double */
            hours_after: number;
            /**
             * Format: double
             * @description a year, the whole team
             */
            hours_before: number;
            /** Format: double */
            people_after: number;
            /** Format: double */
            people_before: number;
        };
        NormForm: {
            /**
             * Format: int64
             * @description money per operation, minor units
             */
            cost?: number;
            /**
             * Format: int64
             * @description preparation, the operation and its entry
             */
            minutes: number;
            /**
             * Format: int64
             * @description operations that one trip holds; 1 when not given
             */
            per_trip?: number;
            /**
             * Format: int64
             * @description travel of one trip
             */
            trip_minutes?: number;
        };
        NormMeasure: {
            /** Format: date */
            from: string;
            /** @description in the order of the operations */
            rows: components["schemas"]["MeasuredNorm"][];
            /** Format: date */
            to: string;
        };
        Note: {
            author_id: string;
            author_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description people whom the text names as <@id>, in lists */
            mentions: components["schemas"]["Named"][];
            /** @description stands above the others */
            pinned?: boolean;
            /** @description plain text; <@id> names a person */
            text: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        NoteForm: {
            /** @description stands above the others */
            pinned?: boolean;
            /** @description plain text; <@id> names a person */
            text: string;
        };
        NoteList: {
            items: components["schemas"]["Note"][];
            /** @description there are further ones */
            more: boolean;
        };
        NoteUpdateBody: {
            /** @description stands above the others */
            pinned?: boolean;
            /** @description plain text; <@id> names a person */
            text: string;
            /** Format: int64 */
            version: number;
        };
        Notification: {
            /** @description who did it */
            by_name: string;
            /**
             * Format: int64
             * @description of records that were handed over together; 0 for one
             */
            count: number;
            /** Format: date-time */
            created_at: string;
            /** @description what was done to your account, as the history calls it, or email */
            deed: string;
            /** @description of the note that names you */
            excerpt: string;
            /** Format: uuid */
            id: string;
            /** @description the kind of work */
            job: string;
            /** @enum {string} */
            kind: "mention" | "task" | "due" | "overdue" | "owner" | "job" | "view" | "security";
            /**
             * Format: int64
             * @description of records that went to others with it
             */
            lost: number;
            /**
             * @description of the record it is about
             * @enum {string}
             */
            noun: "company" | "contact" | "activity" | "deal" | "task" | "job" | "view" | "account";
            /** Format: date-time */
            read_at: string | null;
            /** @description empty when it is about several records, or one you may not see any more */
            record_id: string;
            /** @description the record can be opened */
            seen: boolean;
            /** @description how the work ended: done or failed */
            state: string;
            /** @description what the record is called today; empty when you may not see it any more */
            title: string;
            /** @description whose list a shared view is of */
            within: string;
        };
        NotificationSettings: {
            off: string[];
        };
        ObservedStage: {
            /** Format: double */
            attempts: number;
            /**
             * Format: int64
             * @description that entered it long enough ago
             */
            companies: number;
            /** Format: double */
            conversion: number;
            /** @description at least 30 of them */
            enough: boolean;
            /** Format: int64 */
            lag: number;
            operation: string;
        };
        Operation: {
            active: boolean;
            /** @description built-in kinds are named by the interface */
            code: string;
            /** Format: uuid */
            id: string;
            /** @description of an own kind */
            name: string;
            /** @description in force today */
            norm: components["schemas"]["Norm"];
            /** @description all, the latest first */
            norms: components["schemas"]["Norm"][];
            own: boolean;
            /** Format: int64 */
            version: number;
        };
        OperationBudget: {
            code: string;
            /**
             * Format: double
             * @description of one, preparation and entry included
             */
            minutes: number;
            /** @description of an own kind of work; the others are named by their code */
            name: string;
            /** Format: double */
            per_year: number;
            /**
             * Format: double
             * @description its share of a trip, minutes
             */
            travel: number;
        };
        OperationForm: {
            /**
             * Format: int64
             * @description money per operation, minor units
             */
            cost?: number;
            /**
             * Format: int64
             * @description preparation, the operation and its entry
             */
            minutes: number;
            name: string;
            /**
             * Format: int64
             * @description operations that one trip holds; 1 when not given
             */
            per_trip?: number;
            /**
             * Format: int64
             * @description travel of one trip
             */
            trip_minutes?: number;
            /** Format: date */
            valid_from: string;
        };
        Outlook: {
            /** Format: int64 */
            draws: number;
            /** @description strongest first, eight at most */
            drivers: components["schemas"]["OutlookDriver"][];
            /** @description of the inputs: equal ones give equal numbers */
            hash: string;
            /**
             * Format: double
             * @description output, mean of the months
             */
            have: number;
            /**
             * Format: double
             * @description need less have; negative when there is more than needed
             */
            lacking: number;
            months: components["schemas"]["OutlookMonth"][];
            /** @description mean of the months */
            need: components["schemas"]["PeopleInterval"];
            peak: components["schemas"]["PeopleInterval"];
            /** Format: month */
            peak_month: string;
            requisitions: components["schemas"]["Requisition"][];
            /** Format: int64 */
            seed: number;
            warnings: components["schemas"]["OutlookWarning"][];
            /**
             * Format: double
             * @description per year, with travel
             */
            work_hours: number;
        };
        OutlookDriver: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            setting: string;
        };
        OutlookMonth: {
            /**
             * Format: double
             * @description what they give with the positions opened
             */
            hired: number;
            /** Format: month */
            month: string;
            need: components["schemas"]["PeopleInterval"];
            /** Format: double */
            norm_hours: number;
            /**
             * Format: double
             * @description what they give
             */
            output: number;
            /**
             * Format: double
             * @description probability that the need exceeds the output
             */
            overload: number;
            /**
             * Format: double
             * @description the same with the positions opened
             */
            overload_hired: number;
            /**
             * Format: double
             * @description heads, learning or not, when nobody is looked for
             */
            there: number;
            /**
             * Format: double
             * @description with travel, whole team
             */
            work_hours: number;
            /** Format: int64 */
            working_days: number;
        };
        OutlookWarning: {
            /** @enum {string} */
            code: "selling_share" | "few_observations" | "market" | "season";
            /** @description operations by code, months */
            names: string[];
            values: {
                [key: string]: number;
            };
        };
        Overflow: {
            /** Format: uuid */
            company_id: string;
            company_name: string;
            /** Format: date */
            due: string;
            /** Format: int64 */
            minutes: number;
            /** @enum {string} */
            notice: "" | "tell_head" | "offer_release";
            /** @description code */
            operation: string;
            potential_class: string;
            reason: components["schemas"]["SlotReason"];
            /**
             * Format: int64
             * @description money per year at stake, minor units; 0 where it is hidden
             */
            value: number;
        };
        Overload: {
            /**
             * Format: int64
             * @description companies, the lowest potential first, whose time is what is missing
             */
            hand_over: number;
            /**
             * Format: int64
             * @description money per year at stake with them, minor units; 0 where it is hidden
             */
            hand_over_value: number;
            /**
             * Format: double
             * @description people like this one
             */
            hire: number;
            /** Format: int64 */
            minutes_per_week: number;
            /** Format: double */
            minutes_per_year: number;
            missing: components["schemas"]["MissingWork"][];
            /**
             * Format: double
             * @description factor on all intervals
             */
            stretch: number;
        };
        Override: {
            author_id: string;
            /**
             * Format: int64
             * @description per year
             */
            minutes: number;
            /** @description operation code → times per year */
            operations: {
                [key: string]: number;
            };
            reason: string;
            /** @enum {string} */
            treatment: "visit" | "invite" | "call" | "write" | "farewell";
            /**
             * Format: date
             * @description the last day it holds
             */
            until: string;
            /**
             * Format: int64
             * @description 0 for a new one
             */
            version: number;
        };
        OverrideForm: {
            /** @description operation code → times per year */
            operations: {
                [key: string]: number;
            };
            reason: string;
            /** @enum {string} */
            treatment: "visit" | "invite" | "call" | "write" | "farewell";
            /**
             * Format: date
             * @description the last day it holds
             */
            until: string;
            /**
             * Format: int64
             * @description 0 for a new one
             */
            version: number;
        };
        PageAbsence: {
            items: components["schemas"]["Absence"][];
            next: string;
        };
        PageActivity: {
            items: components["schemas"]["Activity"][];
            next: string;
        };
        PageAlike: {
            items: components["schemas"]["Alike"][];
            next: string;
        };
        PageAlikeContact: {
            items: components["schemas"]["AlikeContact"][];
            next: string;
        };
        PageBulk: {
            items: components["schemas"]["Bulk"][];
            next: string;
        };
        PageCalendarKey: {
            items: components["schemas"]["CalendarKey"][];
            next: string;
        };
        PageCompany: {
            items: components["schemas"]["Company"][];
            next: string;
        };
        PageCustomField: {
            items: components["schemas"]["CustomField"][];
            next: string;
        };
        PageDeal: {
            items: components["schemas"]["Deal"][];
            next: string;
        };
        PageDealReason: {
            items: components["schemas"]["DealReason"][];
            next: string;
        };
        PageEvent: {
            items: components["schemas"]["Event"][];
            next: string;
        };
        PageFinding: {
            items: components["schemas"]["Finding"][];
            next: string;
        };
        PageHeld: {
            items: components["schemas"]["Held"][];
            next: string;
        };
        PageLetter: {
            items: components["schemas"]["Letter"][];
            next: string;
        };
        PageListField: {
            items: components["schemas"]["ListField"][];
            next: string;
        };
        PageLooseEvent: {
            items: components["schemas"]["LooseEvent"][];
            next: string;
        };
        PageMarketPlan: {
            items: components["schemas"]["MarketPlan"][];
            next: string;
        };
        PageMerge: {
            items: components["schemas"]["Merge"][];
            next: string;
        };
        PageNamed: {
            items: components["schemas"]["Named"][];
            next: string;
        };
        PageNotification: {
            items: components["schemas"]["Notification"][];
            next: string;
        };
        PageObservedStage: {
            items: components["schemas"]["ObservedStage"][];
            next: string;
        };
        PageOperation: {
            items: components["schemas"]["Operation"][];
            next: string;
        };
        PagePayment: {
            items: components["schemas"]["Payment"][];
            next: string;
        };
        PagePerson: {
            items: components["schemas"]["Person"][];
            next: string;
        };
        PagePipeline: {
            items: components["schemas"]["Pipeline"][];
            next: string;
        };
        PagePlace: {
            items: components["schemas"]["Place"][];
            next: string;
        };
        PagePlanner: {
            items: components["schemas"]["Planner"][];
            next: string;
        };
        PagePotential: {
            items: components["schemas"]["Potential"][];
            next: string;
        };
        PageProposal: {
            items: components["schemas"]["Proposal"][];
            next: string;
        };
        PageProspectCounts: {
            items: components["schemas"]["ProspectCounts"][];
            next: string;
        };
        PageRole: {
            items: components["schemas"]["Role"][];
            next: string;
        };
        PageScenarioHead: {
            items: components["schemas"]["ScenarioHead"][];
            next: string;
        };
        PageScenarioSide: {
            items: components["schemas"]["ScenarioSide"][];
            next: string;
        };
        PageStrategyVersion: {
            items: components["schemas"]["StrategyVersion"][];
            next: string;
        };
        PageString: {
            items: string[];
            next: string;
        };
        PageTag: {
            items: components["schemas"]["Tag"][];
            next: string;
        };
        PageTagUse: {
            items: components["schemas"]["TagUse"][];
            next: string;
        };
        PageTask: {
            items: components["schemas"]["Task"][];
            next: string;
        };
        PageTeam: {
            items: components["schemas"]["Team"][];
            next: string;
        };
        PageTeamPlan: {
            items: components["schemas"]["TeamPlan"][];
            next: string;
        };
        PageTimelineEntry: {
            items: components["schemas"]["TimelineEntry"][];
            next: string;
        };
        PairForm: {
            /** Format: uuid */
            one_id: string;
            /** Format: uuid */
            other_id: string;
        };
        Parted: {
            /** @description fields that were changed since and stay as they are */
            fields: string[] | null;
            /** @description how many records came to it since, by kind: payment, potential, activity, deal */
            stayed: {
                [key: string]: number;
            };
        };
        Passkey: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            used_at?: string;
        };
        PasskeyAnswerBody: {
            /** @description toJSON() of what the browser gave */
            credential: {
                [key: string]: unknown;
            };
            name: string;
        };
        PasskeyConfirmedBody: {
            password?: string;
        };
        PasskeyQuestionBody: {
            password?: string;
        };
        PasskeyShownBody: {
            /** @description toJSON() of what the browser gave */
            credential: {
                [key: string]: unknown;
            };
        };
        PasswordsBody: {
            old: string;
            password: string;
        };
        Payment: {
            /**
             * Format: int64
             * @description minor units
             */
            amount: number;
            external_id: string;
            /** Format: uuid */
            id: string;
            /** @description the import it came with, or empty */
            import_id: string;
            /** Format: int64 */
            margin: number | null;
            /** Format: date */
            paid_on: string;
            purpose: string;
        };
        PeopleInterval: {
            /**
             * Format: double
             * @description enough in half of the draws
             */
            p50: number;
            /**
             * Format: double
             * @description enough in four of five
             */
            p80: number;
            /**
             * Format: double
             * @description with every input as it is set
             */
            plan: number;
        };
        Person: {
            /** @description works here */
            active: boolean;
            /** @description to sign in with; empty for somebody who does not */
            email?: string;
            /** Format: date */
            hired_on?: string;
            /** Format: uuid */
            id: string;
            /** @description the sign-in provider lets the person in */
            identified: boolean;
            /**
             * Format: date-time
             * @description until when the open invitation holds; told to those who keep the people
             */
            invited_until: string | null;
            /**
             * @description the workspace's when empty for somebody new
             * @enum {string}
             */
            language?: "en" | "ru" | "bg" | "";
            /** Format: date */
            left_on?: string;
            /** @description whom the person reports to; empty for nobody */
            manager_id?: string;
            name: string;
            /** @description salesperson when empty for somebody new; administrator, head, salesperson, analyst or the id of an own role */
            role?: string;
            /** @description has chosen a password, or comes in by the sign-in provider */
            signs_in: boolean;
            /** @description empty for no team */
            team_id?: string;
            /**
             * Format: double
             * @description of a full position
             */
            time_share: number;
            /** @description the workspace's when empty */
            time_zone?: string;
            /** Format: int64 */
            version: number;
        };
        PersonForm: {
            /** @description to sign in with; empty for somebody who does not */
            email?: string;
            /** Format: date */
            hired_on?: string;
            /**
             * @description the workspace's when empty for somebody new
             * @enum {string}
             */
            language?: "en" | "ru" | "bg" | "";
            /** Format: date */
            left_on?: string;
            /** @description whom the person reports to; empty for nobody */
            manager_id?: string;
            name: string;
            /** @description salesperson when empty for somebody new; administrator, head, salesperson, analyst or the id of an own role */
            role?: string;
            /** @description empty for no team */
            team_id?: string;
            /**
             * Format: double
             * @description of a full position
             */
            time_share: number;
            /** @description the workspace's when empty */
            time_zone?: string;
        };
        PersonUpdateBody: {
            /** @description to sign in with; empty for somebody who does not */
            email?: string;
            /** Format: date */
            hired_on?: string;
            /**
             * @description the workspace's when empty for somebody new
             * @enum {string}
             */
            language?: "en" | "ru" | "bg" | "";
            /** Format: date */
            left_on?: string;
            /** @description whom the person reports to; empty for nobody */
            manager_id?: string;
            name: string;
            /** @description salesperson when empty for somebody new; administrator, head, salesperson, analyst or the id of an own role */
            role?: string;
            /** @description empty for no team */
            team_id?: string;
            /**
             * Format: double
             * @description of a full position
             */
            time_share: number;
            /** @description the workspace's when empty */
            time_zone?: string;
            /** Format: int64 */
            version: number;
        };
        Pipeline: {
            /**
             * @description false: offered to no new deal
             * @default true
             */
            active?: boolean;
            /**
             * Format: int64
             * @description the probability from which a deal counts as committed, basis points
             * @default 7500
             */
            commit_from?: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description in their order; a stage that deals stand in cannot be left out */
            stages: components["schemas"]["StageForm"][];
            /** Format: int64 */
            version: number;
        };
        PipelineForm: {
            /**
             * @description false: offered to no new deal
             * @default true
             */
            active?: boolean;
            /**
             * Format: int64
             * @description the probability from which a deal counts as committed, basis points
             * @default 7500
             */
            commit_from?: number;
            name: string;
            /** @description in their order; a stage that deals stand in cannot be left out */
            stages: components["schemas"]["StageForm"][];
        };
        PipelineUpdateBody: {
            /**
             * @description false: offered to no new deal
             * @default true
             */
            active?: boolean;
            /**
             * Format: int64
             * @description the probability from which a deal counts as committed, basis points
             * @default 7500
             */
            commit_from?: number;
            name: string;
            /** @description in their order; a stage that deals stand in cannot be left out */
            stages: components["schemas"]["StageForm"][];
            /** Format: int64 */
            version: number;
        };
        Place: {
            address: string;
            /** Format: date-time */
            created_at: string;
            /** @description the one that asks */
            current: boolean;
            /** @description what the browser calls itself */
            device: string;
            /** Format: uuid */
            id: string;
            /** @description what was shown to sign in: password; password, totp; password, recovery; passkey; link; link, totp; provider; empty where that was not kept */
            method: string;
            /** Format: date-time */
            seen_at: string;
        };
        Planner: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Potential: {
            /** @description name, empty when nobody */
            author: string;
            /**
             * Format: double
             * @description 0…1, halves every 12 months
             */
            confidence: number;
            evidence: string;
            /** Format: int64 */
            high: number;
            /** Format: uuid */
            id: string;
            in_force: boolean;
            /** Format: int64 */
            likely: number;
            /** Format: int64 */
            low: number;
            /**
             * Format: int64
             * @description (low + 4·likely + high) / 6
             */
            mean: number;
            /** @enum {string} */
            method: "person" | "import" | "lookalike";
            /** @description in force and a year old: assess again */
            outdated: boolean;
            /** Format: date-time */
            recorded_at: string;
            /** @description in force, and the company pays more */
            stale: boolean;
            /** Format: date */
            valid_from: string;
            /** @description its import was undone */
            withdrawn: boolean;
        };
        PotentialForm: {
            /** @description what the assessment rests on */
            evidence: string;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            likely: number;
            /**
             * Format: int64
             * @description minor units per year
             */
            low: number;
            /**
             * Format: date
             * @description today when empty
             */
            valid_from?: string | null;
        };
        PreviewRow: {
            cells: string[] | null;
            /** Format: int64 */
            line: number;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: components["schemas"]["FieldProblem"][] | null;
            params?: {
                [key: string]: string;
            };
            request_id?: string;
            /** Format: int64 */
            status: number;
            title: string;
            type: string;
        };
        Profile: {
            /**
             * Format: double
             * @description share of the people that leaves per year, 0 to 1
             */
            attrition?: number;
            /** Format: double */
            illness_days: number;
            /**
             * Format: int64
             * @description what all companies we could sell to pay a year, minor units; 0 where nobody knows
             */
            market?: number;
            /**
             * Format: int64
             * @description from the opening of a position to the first day
             */
            months_to_fill?: number;
            /** @description output of a new person in each month, a share of the full one that follows */
            ramp?: number[];
            /**
             * Format: double
             * @description of attendance, above 0 to 1
             */
            selling_share: number;
            /**
             * @description how a year's work falls on the months
             * @default even
             * @enum {string}
             */
            spread?: "even" | "working_time";
            /** Format: double */
            training_days: number;
            /**
             * Format: double
             * @description of selling time that may be planned, above 0 to 1
             */
            utilisation: number;
            /**
             * Format: double
             * @description working days
             */
            vacation_days: number;
            /** Format: int64 */
            version: number;
        };
        ProfileForm: {
            /**
             * Format: double
             * @description share of the people that leaves per year, 0 to 1
             */
            attrition?: number;
            /** Format: double */
            illness_days: number;
            /**
             * Format: int64
             * @description what all companies we could sell to pay a year, minor units; 0 where nobody knows
             */
            market?: number;
            /**
             * Format: int64
             * @description from the opening of a position to the first day
             */
            months_to_fill?: number;
            /** @description output of a new person in each month, a share of the full one that follows */
            ramp?: number[];
            /**
             * Format: double
             * @description of attendance, above 0 to 1
             */
            selling_share: number;
            /**
             * @description how a year's work falls on the months
             * @default even
             * @enum {string}
             */
            spread?: "even" | "working_time";
            /** Format: double */
            training_days: number;
            /**
             * Format: double
             * @description of selling time that may be planned, above 0 to 1
             */
            utilisation: number;
            /**
             * Format: double
             * @description working days
             */
            vacation_days: number;
        };
        Proposal: {
            /**
             * Format: double
             * @description what no assignment can bring the spread under
             */
            bound: number;
            /**
             * Format: int64
             * @description with a time budget
             */
            companies: number;
            /** Format: date-time */
            created_at: string;
            /** @description every assignment was tried */
            exact: boolean;
            /** Format: date-time */
            finished_at: string | null;
            /** @description hash of all it was computed from: proposals with the same one are about the same data */
            ground: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description without one, which stay where they are
             */
            idle: number;
            /** @description the last job that worked on it */
            job_id: string;
            /** Format: int64 */
            locked: number;
            /**
             * Format: int64
             * @description of those
             */
            moved_worth: number;
            /**
             * Format: int64
             * @description that somebody loses to somebody
             */
            moves: number;
            /**
             * Format: int64
             * @description moves that were taken out
             */
            out: number;
            people: components["schemas"]["ProposalLoad"][];
            /**
             * Format: int64
             * @description that nobody had, or somebody who is away
             */
            placed: number;
            /** Format: double */
            spread: number;
            /**
             * Format: double
             * @description largest deviation from a target, as a share of it
             */
            spread_was: number;
            /**
             * Format: int64
             * @description moves that cannot be made any more; in the list of proposals 0
             */
            stale: number;
            /** @enum {string} */
            state: "running" | "failed" | "cancelled" | "ready" | "applying" | "applied" | "undoing" | "undone";
            /** @description it was applied and can be undone */
            undo: boolean;
            /**
             * Format: int64
             * @description that stay with an owner who lacks what they need
             */
            unfit: number;
            /**
             * Format: int64
             * @description that nobody may take
             */
            unplaced: number;
            user_id: string;
            user_name: string;
            /**
             * Format: int64
             * @description moves that can be made; in the list of proposals 0
             */
            valid: number;
            /** Format: int64 */
            version: number;
            wish: components["schemas"]["ProposalForm"];
            /** @description everybody is within the tolerance */
            within: boolean;
        };
        ProposalForm: {
            /** @description whose companies go to the others */
            away?: string[];
            /** @description whose book is built */
            for?: string;
            /** @description only this person and all who report to them */
            manager_id?: string;
            /**
             * @description few moves, a new design, or a book for one person
             * @enum {string}
             */
            mode: "rebalance" | "design" | "book";
            /** @description those of nobody are given to somebody */
            ownerless?: boolean;
            /** @description only this team's people */
            team_id?: string;
            /**
             * Format: double
             * @description share of everybody's target
             * @default 0.15
             */
            tolerance?: number;
            /**
             * @description what a company is worth
             * @default actual
             * @enum {string}
             */
            worth?: "actual" | "potential";
        };
        ProposalLoad: {
            after: components["schemas"]["BookStanding"];
            away: boolean;
            before: components["schemas"]["BookStanding"];
            /**
             * Format: int64
             * @description minutes a year
             */
            capacity: number;
            name: string;
            /** Format: uuid */
            person_id: string;
            /**
             * Format: int64
             * @description minutes a year
             */
            target: number;
        };
        ProposalVersionBody: {
            /** Format: int64 */
            version: number;
        };
        ProposedMove: {
            city: string;
            class: string;
            /** Format: uuid */
            company_id: string;
            /**
             * @description why it cannot be made any more
             * @enum {string}
             */
            doubt: "" | "gone" | "owner" | "locked" | "person";
            from_id: string;
            group: string;
            /** @enum {string} */
            kind: "moved" | "unplaced" | "unfit" | "out" | "stale";
            /**
             * Format: int64
             * @description a year
             */
            minutes: number;
            /** @description empty for a company that was deleted */
            name: string;
            region: string;
            to_id: string;
            /**
             * Format: int64
             * @description a year
             */
            worth: number;
        };
        ProposedMoves: {
            items: components["schemas"]["ProposedMove"][];
            /** Format: int64 */
            total: number;
        };
        ProspectCount: {
            class: string;
            /**
             * Format: int64
             * @description of all of them together, per year
             */
            potential: number;
            /** Format: int64 */
            prospects: number;
        };
        ProspectCounts: {
            classes: components["schemas"]["ProspectCount"][];
        };
        ProspectDesk: {
            /** Format: int64 */
            batch: number;
            /** Format: int64 */
            days: number;
            /** @description the most valuable first */
            items: components["schemas"]["TakenProspect"][];
            /** Format: int64 */
            limit: number;
            person_id: string;
            /** @description name of the market plan that orders the queue; empty for none */
            plan: string;
            /**
             * Format: int64
             * @description that may still be taken
             */
            room: number;
        };
        ProspectsTaken: {
            desk: components["schemas"]["ProspectDesk"];
            /**
             * Format: int64
             * @description fewer than asked for where the queue has no more
             */
            taken: number;
        };
        Provider: {
            client_id: string;
            /** @description never told; empty keeps the one there is, unless issuer or client are others */
            client_secret: string;
            /** @description of the e-mail addresses that may sign in; none for all */
            domains: string[];
            has_secret: boolean;
            /** @description https://…, as the provider's own description says it */
            issuer: string;
            /** @description what the button names */
            label: string;
            /** @description an unknown address becomes a salesperson; needs domains */
            makes_people: boolean;
            on: boolean;
            /** @description whoever does not administer signs in with nothing else */
            only: boolean;
            /** @description address to register at the provider; where nobody told the server its own, only the path */
            redirect: string;
            /** Format: int64 */
            version: number;
        };
        ProviderForm: {
            client_id: string;
            /** @description never told; empty keeps the one there is, unless issuer or client are others */
            client_secret: string;
            /** @description of the e-mail addresses that may sign in; none for all */
            domains: string[];
            /** @description https://…, as the provider's own description says it */
            issuer: string;
            /** @description what the button names */
            label: string;
            /** @description an unknown address becomes a salesperson; needs domains */
            makes_people: boolean;
            on: boolean;
            /** @description whoever does not administer signs in with nothing else */
            only: boolean;
            /** Format: int64 */
            version: number;
        };
        QueueRules: {
            /**
             * Format: int64
             * @description prospects taken at once
             */
            batch: number;
            /**
             * Format: int64
             * @description without a sign of work, after which a prospect goes back
             */
            days: number;
            /**
             * Format: int64
             * @description prospects that one person holds at most
             */
            limit: number;
            /** @description the market plan whose segments and funnel say what an hour is worth; empty for none */
            plan_id?: string;
            /** Format: int64 */
            version: number;
        };
        Reason: {
            /** @description keys of the inputs in braces; empty for a setting */
            formula: string;
            inputs?: components["schemas"]["Reason"][] | null;
            key: string;
            params?: {
                [key: string]: string;
            };
            /** @description where a setting is set, empty for a computed number */
            setting: string;
            unit: string;
            /** Format: double */
            value: number;
        };
        ReasonUpdateBody: {
            /** @default true */
            active?: boolean;
            name: string;
            /** Format: int64 */
            version: number;
        };
        RecoveryCodes: {
            /** @description empty where there were codes already */
            codes: string[];
        };
        ReleaseInputBody: {
            company_ids: string[];
        };
        Remit: {
            /** @description ISO 639 codes; empty: any */
            languages: string[];
            /** @description empty: any */
            regions: string[];
            /**
             * Format: int64
             * @description 0 where nobody set one
             */
            version: number;
        };
        RenameInputBody: {
            name: string;
            /** Format: int64 */
            version: number;
        };
        Repeat: {
            /** Format: int64 */
            every: number;
            /**
             * Format: date
             * @description the day it counts from: the day it is due when not given
             */
            from?: string | null;
            /** @enum {string} */
            unit: "day" | "week" | "month" | "year";
            /**
             * Format: date
             * @description the last day that counts
             */
            until?: string | null;
            /** @description of a week: 1 Monday … 7 Sunday; that of the first day when empty */
            weekdays?: number[];
        };
        Report: {
            columns: components["schemas"]["ReportColumn"][];
            columns_by: string;
            /** Format: date */
            from: string | null;
            /** @description your role sees only how many: the other numbers are 0 */
            hidden: boolean;
            /** @enum {string} */
            kind: "activities" | "pipeline" | "uncontacted" | "clients";
            /**
             * @description whose rows are counted
             * @enum {string}
             */
            list: "activities" | "deals" | "companies";
            /** @description as the list takes it */
            match?: components["schemas"]["Match"];
            /** @description what the numbers of a cell are: how many rows, then minutes or minor units */
            measures: string[];
            /** @description of the pipeline, empty for other reports */
            pipeline_id: string;
            rows: components["schemas"]["ReportRow"][];
            rows_by: string;
            /** Format: date */
            since: string | null;
            /** Format: date */
            to: string | null;
            total: number[];
            /** @description as the list takes it */
            where: string[];
        };
        ReportColumn: {
            /** @description an id, a segment, the first day of a week or a month; overdue, later or undated; empty for nobody */
            key: string;
            /** @description of a person, a stage, an own operation; empty for what each language names itself */
            name: string;
            total: number[];
            where: string[];
        };
        ReportRow: {
            /** @description one a column */
            cells: (number[] | null)[];
            /** @description an id, a segment, the first day of a week or a month; overdue, later or undated; empty for nobody */
            key: string;
            /** @description of a person, a stage, an own operation; empty for what each language names itself */
            name: string;
            total: number[];
            where: string[];
        };
        Requisition: {
            /**
             * Format: month
             * @description by its first day
             */
            open: string;
            /** Format: int64 */
            people: number;
            /** Format: month */
            start: string;
        };
        ResponseAnswer: {
            /** Format: date-time */
            answered_at: string;
            /**
             * Format: int64
             * @description half of today's effort
             */
            half?: number | null;
            /**
             * Format: int64
             * @description half as much again
             */
            more?: number | null;
            /**
             * Format: int64
             * @description nobody contacts them
             */
            none?: number | null;
            /**
             * Format: int64
             * @description as much as one likes
             */
            unlimited?: number | null;
            /** Format: int64 */
            version: number;
        };
        ResponseAnswerForm: {
            /** @enum {string} */
            class: "A" | "B" | "C" | "?";
            /** @enum {string} */
            group: "A" | "B" | "C" | "0";
            /**
             * Format: int64
             * @description half of today's effort
             */
            half?: number | null;
            /**
             * Format: int64
             * @description half as much again
             */
            more?: number | null;
            /**
             * Format: int64
             * @description nobody contacts them
             */
            none?: number | null;
            /**
             * Format: int64
             * @description as much as one likes
             */
            unlimited?: number | null;
            /**
             * Format: int64
             * @description 0 for the first answer
             */
            version: number;
        };
        ResponseContradiction: {
            /**
             * Format: double
             * @description the answer it contradicts
             */
            limit: number | null;
            /** @enum {string} */
            problem: "no_none" | "none_above_same" | "no_unlimited" | "unlimited_below_same" | "half_above_same" | "half_below_none" | "more_below_same" | "more_above_unlimited" | "number";
            /** @enum {string} */
            question: "none" | "half" | "more" | "unlimited";
        };
        ResponseCurve: {
            /**
             * @description what it rests on: all answers, those of its ends, or nothing but what is usual
             * @enum {string}
             */
            basis: "answers" | "ends" | "prior";
            /**
             * Format: double
             * @description how far it passes by an answer at most
             */
            off: number;
            points: components["schemas"]["CurvePoint"][];
        };
        ResponseInvitationForm: {
            person_ids: string[];
        };
        ResponseOpinion: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: double */
            median: number;
            /** Format: int64 */
            people: number;
        };
        ResponseOpinions: {
            curve: components["schemas"]["ResponseCurve"];
            half: components["schemas"]["ResponseOpinion"];
            more: components["schemas"]["ResponseOpinion"];
            none: components["schemas"]["ResponseOpinion"];
            /**
             * Format: int64
             * @description who answered anything
             */
            people: number;
            unlimited: components["schemas"]["ResponseOpinion"];
        };
        ResponseQuestions: {
            /** @description for whoever manages */
            people: components["schemas"]["AskedPerson"][];
            segments: components["schemas"]["SegmentQuestion"][];
        };
        Returned: {
            /** Format: int64 */
            companies: number;
        };
        ReturnInputBody: {
            /** @description farewells */
            ids: string[];
        };
        Rights: {
            /** @description payment.margin, company.money, company.potential, contact.reach, deal.amount */
            hidden: string[];
            /** @description read, analyse, manage, administer, export, bulk, audit */
            powers: string[];
            /** @description noun (company, contact, activity, deal, task) → deed (read, create, edit, delete, assign) → none, own, subordinates, team or all; what is missing is none */
            records: {
                [key: string]: {
                    [key: string]: string;
                };
            };
        };
        Role: {
            /** @description what people's role says: administrator, head, salesperson, analyst or the id of an own one */
            code: string;
            /**
             * Format: int64
             * @description how many people have it, those who left included
             */
            holders: number;
            name: string;
            /** @description made by the workspace, so that it can be changed */
            own: boolean;
            rights: components["schemas"]["Rights"];
            /** Format: int64 */
            version: number;
        };
        RoleForm: {
            name: string;
            rights: components["schemas"]["Rights"];
        };
        RoleUpdateBody: {
            name: string;
            rights: components["schemas"]["Rights"];
            /** Format: int64 */
            version: number;
        };
        SampleForm: {
            /**
             * @description of the names; currency and country follow it
             * @enum {string}
             */
            language: "en" | "ru" | "bg";
            /**
             * Format: int64
             * @description the same seed makes the same company
             * @default 1
             */
            seed?: number;
        };
        Saved: {
            /** Format: uuid */
            id: string;
            /** @description empty when everything is done already */
            job_id: string;
        };
        Scenario: {
            /** Format: date-time */
            approved_at: string | null;
            approved_by: string;
            author_id: string;
            /** @description as they were copied */
            base: components["schemas"]["ScenarioInputs"];
            changed: components["schemas"]["ScenarioChange"][];
            /**
             * Format: int64
             * @description inputs that were changed
             */
            changes: number;
            /** Format: date-time */
            created_at: string;
            /** @description what was set otherwise since */
            drift: components["schemas"]["ScenarioChange"][];
            hash: string;
            /** Format: uuid */
            id: string;
            inputs: components["schemas"]["ScenarioInputs"];
            /**
             * Format: double
             * @description negative when there is more than needed
             */
            lacking: number;
            name: string;
            /**
             * Format: double
             * @description people, mean of the months
             */
            need: number;
            notes: string;
            /** @description what it was copied from was changed since */
            stale: boolean;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: date
             * @description of what was approved
             */
            valid_from: string | null;
            /** Format: int64 */
            version: number;
        };
        ScenarioAgainst: {
            /**
             * Format: double
             * @description people lacking more, mean of the months
             */
            lacking: number;
            /**
             * Format: double
             * @description share of draws in which it needs more people
             */
            more: number;
            /**
             * Format: double
             * @description of the difference in people needed, draw by draw
             */
            p10: number;
            /** Format: double */
            p50: number;
            /** Format: double */
            p90: number;
            /** @description strongest first; their people sum up to lacking */
            terms: components["schemas"]["ScenarioTerm"][];
        };
        ScenarioApproval: {
            /** Format: date */
            valid_from: string;
            /** Format: int64 */
            version: number;
        };
        ScenarioChange: {
            /** Format: double */
            after: number;
            /** Format: double */
            before: number;
            /** @example norm/call */
            setting: string;
            word_after: string;
            /** @description where the input is no number */
            word_before: string;
        };
        ScenarioForm: {
            inputs: components["schemas"]["ScenarioInputs"];
            name: string;
            notes?: string;
            /** Format: int64 */
            version: number;
        };
        ScenarioHead: {
            /** Format: date-time */
            approved_at: string | null;
            approved_by: string;
            author_id: string;
            /**
             * Format: int64
             * @description inputs that were changed
             */
            changes: number;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: double
             * @description negative when there is more than needed
             */
            lacking: number;
            name: string;
            /**
             * Format: double
             * @description people, mean of the months
             */
            need: number;
            notes: string;
            /** @description what it was copied from was changed since */
            stale: boolean;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: date
             * @description of what was approved
             */
            valid_from: string | null;
            /** Format: int64 */
            version: number;
        };
        ScenarioHire: {
            /** Format: month */
            month: string;
            /** Format: double */
            people: number;
        };
        ScenarioInputs: {
            cells: components["schemas"]["CellForm"][];
            hires: components["schemas"]["ScenarioHire"][];
            months: components["schemas"]["ScenarioMonth"][];
            norms: components["schemas"]["ScenarioNorm"][];
            person: components["schemas"]["ProfileForm"];
            segments: components["schemas"]["ScenarioSegment"][];
        };
        ScenarioMonth: {
            /** Format: int64 */
            days: number;
            /** Format: double */
            hours: number;
            /** Format: month */
            month: string;
        };
        ScenarioNorm: {
            /** Format: int64 */
            readonly attempts?: number;
            /**
             * Format: double
             * @description of an attempt that does not
             */
            failure_minutes: number;
            /** Format: double */
            minutes: number;
            /**
             * Format: int64
             * @description behind the norm, when it was copied
             */
            readonly observations?: number;
            operation: string;
            /** Format: double */
            per_trip: number;
            /** Format: double */
            readonly spread?: number;
            /**
             * Format: double
             * @description share of attempts that succeed, above 0 to 1
             */
            success: number;
            /** Format: double */
            trip_minutes: number;
        };
        ScenarioSegment: {
            /** @enum {string} */
            class: "A" | "B" | "C" | "?";
            /**
             * Format: double
             * @description those with a standard of their own not counted
             */
            companies: number;
            /** @enum {string} */
            group: "A" | "B" | "C" | "0";
            /**
             * Format: double
             * @description companies with a standard of their own
             */
            readonly own?: number;
        };
        ScenarioSettled: {
            /** @description empty when everything is done already */
            job_id: string;
            scenario: components["schemas"]["Scenario"];
        };
        ScenarioSide: {
            /** @description the first one; left out of itself */
            against?: components["schemas"]["ScenarioAgainst"];
            /** @description empty for what holds today */
            id: string;
            name: string;
            outlook: components["schemas"]["Outlook"];
        };
        ScenarioTerm: {
            /** Format: double */
            after: number;
            /** Format: double */
            before: number;
            /** Format: double */
            people: number;
            /** @example norm/call */
            setting: string;
            word_after: string;
            /** @description where the input is no number */
            word_before: string;
        };
        ScenarioVersion: {
            /** Format: int64 */
            version: number;
        };
        Schedule: {
            /** @description of the standard week */
            blocks: components["schemas"]["Block"][];
            /** Format: int64 */
            capacity_minutes: number;
            /** Format: date-time */
            data_as_of: string;
            /**
             * Format: int64
             * @description calendar days
             */
            days: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            input_hash: string;
            /**
             * Format: int64
             * @description companies whose next step lies behind the horizon
             */
            later: number;
            /** @description the lowest potential first */
            overflow: components["schemas"]["Overflow"][];
            /** Format: uuid */
            person_id: string;
            /** @description a schedule that waits to be accepted, or empty */
            proposed_id: string;
            /** @enum {string} */
            short: "cut" | "stretch";
            slots: components["schemas"]["Slot"][];
            /** @enum {string} */
            state: "proposed" | "in_force" | "before";
            /**
             * Format: int64
             * @description 100 unless intervals were stretched
             */
            stretch_percent: number;
            /** @description the schedule before this one can come back */
            undoable: boolean;
            /** Format: int64 */
            used_minutes: number;
            /** Format: int64 */
            version: number;
            /**
             * Format: int64
             * @description active companies that stand nowhere: those that came since
             */
            without: number;
        };
        ScheduleComparison: {
            moves: components["schemas"]["ScheduleMove"][];
            /**
             * Format: int64
             * @description companies that stay where they are
             */
            same: number;
        };
        ScheduleForm: {
            /** @description put it in force at once */
            accept?: boolean;
            /**
             * Format: int64
             * @description calendar days, 14 when not given
             */
            days?: number;
            /**
             * @description what happens when more is due than fits: cut from the lowest potential, or stretch all intervals
             * @enum {string}
             */
            short?: "cut" | "stretch" | "";
        };
        ScheduleMove: {
            /** Format: uuid */
            company_id: string;
            company_name: string;
            /** Format: date */
            from_day: string | null;
            from_start: string;
            /**
             * @description squeezed goes into overflow, fitted comes out of it
             * @enum {string}
             */
            kind: "added" | "left" | "moved" | "squeezed" | "fitted";
            /** Format: date */
            to_day: string | null;
            to_start: string;
        };
        ScheduleSum: {
            /** Format: int64 */
            capacity_minutes: number;
            /** Format: date-time */
            data_as_of: string;
            /**
             * Format: int64
             * @description calendar days
             */
            days: number;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description companies that are due and have no place
             */
            overflow: number;
            /**
             * Format: int64
             * @description money per year at stake with them, minor units; 0 where it is hidden
             */
            overflow_value: number;
            /** Format: int64 */
            used_minutes: number;
            /** Format: int64 */
            version: number;
        };
        SecondStep: {
            passkey: boolean;
            /** @description the code of an app, or one of those written down */
            totp: boolean;
        };
        SecondStepInputBody: {
            /** @description six digits of the app, or a recovery code */
            code: string;
        };
        Security: {
            /**
             * Format: int64
             * @description and so long after it was used last
             */
            idle_hours: number;
            /** @description everybody needs one */
            second_factor: boolean;
            /** @description else these roles do */
            second_factor_roles: string[];
            /**
             * Format: int64
             * @description a session ends so long after it began
             */
            session_days: number;
            /** Format: int64 */
            version: number;
        };
        SegmentQuestion: {
            /**
             * Format: int64
             * @description their sales of a year, minor units
             */
            actual: number;
            class: string;
            /**
             * Format: int64
             * @description that you see
             */
            companies: number;
            group: string;
            /** @description you answer */
            may: boolean;
            mine?: components["schemas"]["ResponseAnswer"];
            /**
             * Format: int64
             * @description of a company and year, by the standard
             */
            minutes: number;
            /** @description what all said; nothing before you have answered yourself */
            said?: components["schemas"]["ResponseOpinions"];
            treatment: string;
        };
        ServedCompany: {
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description too much, or too little
             */
            minutes: number;
            name: string;
            owner_id: string;
            owner_name: string;
            /** Format: int64 */
            scheduled_minutes: number;
            /** @example A/B */
            segment: string;
            treatment: string;
            /** Format: int64 */
            used_minutes: number;
            /**
             * Format: int64
             * @description the budget of the year
             */
            year_minutes: number;
        };
        ServedPage: {
            /**
             * Format: double
             * @description share of the year that is over, by working time
             */
            elapsed: number;
            items: components["schemas"]["ServedCompany"][];
            /** @description cursor of the next page, empty after the last */
            next: string;
        };
        Session: {
            /** @description nobody can sign in yet: make the first administrator */
            first_run: boolean;
            /** @description where else one signs in; absent where nobody set it up, and to whoever is in */
            provider?: components["schemas"]["Door"];
            /** @description the password was right; now a second factor is asked for */
            second_step?: components["schemas"]["SecondStep"];
            /** @description absent when nobody is signed in */
            user?: components["schemas"]["Me"];
            /** @description absent until somebody is signed in */
            workspace?: components["schemas"]["Workspace"];
        };
        SignInInputBody: {
            email: string;
            password: string;
        };
        Skipped: {
            /** Format: date */
            back_on: string;
        };
        Slot: {
            /** @description the planned activity it stands for, or empty */
            activity_id: string;
            area: string;
            /** Format: uuid */
            company_id: string;
            company_name: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @description set by a person */
            locked: boolean;
            /** Format: int64 */
            minutes: number;
            /**
             * @description what repeated misses ask for
             * @enum {string}
             */
            notice: "" | "tell_head" | "offer_release";
            /** @description code */
            operation: string;
            potential_class: string;
            reason: components["schemas"]["SlotReason"];
            /**
             * @description by the person's clocks
             * @example 09:30
             */
            start: string;
            /** @enum {string} */
            state: "planned" | "done" | "missed" | "skipped";
            /**
             * Format: int64
             * @description money per year at stake, minor units; 0 where it is hidden
             */
            value: number;
            /** Format: int64 */
            version: number;
        };
        SlotMoveBody: {
            /** Format: date */
            day: string;
            /** @description it stays there whatever comes */
            locked: boolean;
            /** @example 09:30 */
            start: string;
            /** Format: int64 */
            version: number;
        };
        SlotReason: {
            code: string;
            params: {
                [key: string]: string;
            };
        };
        SlotSkipBody: {
            /** @enum {string} */
            reason: "no_time" | "not_ready" | "client_asked" | "unreachable" | "no_sense";
            /** Format: int64 */
            version: number;
        };
        StabilityCell: {
            /** Format: int64 */
            companies: number;
            /** @enum {string} */
            group: "A" | "B" | "C" | "0" | "N";
            /** @description X, Y, Z or empty: nothing to judge */
            stability: string;
            /** Format: int64 */
            value: number;
        };
        StabilityCells: {
            items: components["schemas"]["StabilityCell"][];
        };
        StabilityWish: {
            /**
             * Format: int64
             * @description basis points: highest coefficient of variation of class X
             * @default 1000
             */
            limit_x?: number;
            /**
             * Format: int64
             * @default 2500
             */
            limit_y?: number;
            question: components["schemas"]["AnalysisQuestion"];
        };
        StaffedMonth: {
            /**
             * Format: double
             * @description one person
             */
            capacity_hours: number;
            /** Format: double */
            have: number;
            /** Format: month */
            month: string;
            /** Format: double */
            need: number;
            /** Format: double */
            norm_hours: number;
            /**
             * Format: double
             * @description one person
             */
            selling_hours: number;
            /** Format: double */
            travel_hours: number;
            /** Format: double */
            work_hours: number;
            /** Format: int64 */
            working_days: number;
        };
        Staffing: {
            /** Format: int64 */
            actual: number;
            /**
             * Format: double
             * @description hours of planned work per year, one person
             */
            capacity_hours: number;
            cells: components["schemas"]["StrategyCell"][];
            /**
             * Format: int64
             * @description companies in the cells
             */
            clients: number;
            /** Format: int64 */
            gap: number;
            /**
             * Format: double
             * @description full positions filled, mean of the year
             */
            have: number;
            /**
             * Format: double
             * @description share of the potential that class A holds
             */
            high_money: number;
            /**
             * Format: double
             * @description share of the time that goes to potential class A
             */
            high_time: number;
            months: components["schemas"]["StaffedMonth"][];
            /** @description the month that needs most */
            peak?: components["schemas"]["MonthNeed"];
            /**
             * Format: double
             * @description needed, mean of the year
             */
            people: number;
            /** Format: int64 */
            people_rounded: number;
            /** Format: int64 */
            potential: number;
            /**
             * Format: double
             * @description per year, one person
             */
            selling_hours: number;
            /**
             * Format: double
             * @description per year, whole team
             */
            travel_hours: number;
            /**
             * Format: int64
             * @description companies in no cell: no analysis was applied to them
             */
            unanalysed: number;
            /** @description of a comparison only the proposed state is explained */
            why?: components["schemas"]["StaffingReasons"];
            /**
             * Format: double
             * @description per year, whole team
             */
            work_hours: number;
        };
        StaffingReasons: {
            cells: components["schemas"]["Reason"][];
            months: components["schemas"]["Reason"][];
            people: components["schemas"]["Reason"];
        };
        StageForm: {
            /** @description empty for a new one */
            id?: string;
            name: string;
            /**
             * Format: int64
             * @description of winning a deal that stands here, basis points
             */
            probability: number;
            /**
             * Format: int64
             * @description a deal that stands here for more days is shown as forgotten; 0 never
             */
            rot_days?: number;
        };
        StandardWeekForm: {
            blocks: components["schemas"]["Block"][];
            /**
             * Format: int64
             * @description 0 while nobody made one
             */
            version: number;
        };
        StartedRun: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            job_id: string;
        };
        Strategy: {
            /** Format: uuid */
            id: string;
            staffing: components["schemas"]["Staffing"];
            /** Format: date */
            valid_from: string;
            /**
             * Format: int64
             * @description of the version saved last; give it back when saving
             */
            version: number;
        };
        StrategyCell: {
            /** Format: int64 */
            actual: number;
            /** @enum {string} */
            class: "A" | "B" | "C" | "?";
            /** Format: int64 */
            companies: number;
            /** Format: int64 */
            gap: number;
            /** @enum {string} */
            group: "A" | "B" | "C" | "0";
            /**
             * Format: double
             * @description per year
             */
            hours: number;
            /**
             * Format: int64
             * @description per company and year by the cell's standard
             */
            minutes: number;
            /** @description operation code → times per company and year */
            operations: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description of them, companies with a standard of their own
             */
            overrides: number;
            /** Format: double */
            people: number;
            /** Format: int64 */
            potential: number;
            /** @enum {string} */
            treatment: "visit" | "invite" | "call" | "write" | "farewell" | "assess";
        };
        StrategyChange: {
            after: components["schemas"]["Worth"];
            before: components["schemas"]["Worth"];
            /**
             * Format: int64
             * @description on each side; at most half a year
             */
            days: number;
            note: string;
            /** Format: date */
            on: string;
            /** Format: int64 */
            version: number;
        };
        StrategyComparison: {
            current: components["schemas"]["Staffing"];
            /** @description of ten per cent less or more of each input on the people needed, strongest first */
            effects: components["schemas"]["Effect"][];
            proposed: components["schemas"]["Staffing"];
        };
        StrategyDraft: {
            cells?: components["schemas"]["CellForm"][] | null;
            /**
             * Format: double
             * @description full positions added to those there are
             */
            extra_people?: number;
            /** @description by operation code */
            norms?: {
                [key: string]: components["schemas"]["NormForm"];
            };
            profile?: components["schemas"]["ProfileForm"];
            /**
             * Format: int64
             * @description of the calendar; 0 is this year
             */
            year?: number;
        };
        StrategyForm: {
            cells: components["schemas"]["CellForm"][];
            note?: string;
            /** Format: date */
            valid_from: string;
            /** Format: int64 */
            version: number;
        };
        StrategyVersion: {
            author_id: string;
            cells: components["schemas"]["CellForm"][];
            /** Format: uuid */
            id: string;
            note: string;
            /** Format: date-time */
            recorded_at: string;
            /** Format: date */
            valid_from: string;
            /** Format: int64 */
            version: number;
        };
        Suggestion: {
            /** @description the planned activity that the operation carries out */
            due?: components["schemas"]["Activity"];
            /**
             * Format: int64
             * @description between two of these by the company's standard; 0 where it asks for none
             */
            interval_days: number;
            /**
             * Format: int64
             * @description the norm of the operation today
             */
            minutes: number;
            /** Format: date */
            next_on: string;
            /** @description the operation of the proposed next step */
            next_operation_id: string;
            /** Format: uuid */
            operation_id: string;
            /** @description what is planned with the company, earliest first, ten at most */
            planned: components["schemas"]["Activity"][];
        };
        Sureness: {
            /** @description whose answers matter most */
            decides: components["schemas"]["SureSegment"][];
            /**
             * Format: double
             * @description share of the draws in which it gains at all
             */
            gains: number;
            /** Format: int64 */
            p10: number;
            /** Format: int64 */
            p50: number;
            /** Format: int64 */
            p90: number;
        };
        SureSegment: {
            /**
             * Format: int64
             * @description and when they respond much
             */
            high: number;
            /**
             * Format: int64
             * @description the gain when its clients respond little
             */
            low: number;
            /**
             * Format: int64
             * @description who answered
             */
            people: number;
            segment: string;
        };
        Tag: {
            /**
             * @default gray
             * @enum {string}
             */
            colour?: "gray" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: int64
             * @description by which records name it
             */
            number: number;
            /** Format: int64 */
            version: number;
        };
        TagForm: {
            /**
             * @default gray
             * @enum {string}
             */
            colour?: "gray" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
            name: string;
        };
        TagUpdateBody: {
            /**
             * @default gray
             * @enum {string}
             */
            colour?: "gray" | "red" | "orange" | "yellow" | "green" | "teal" | "blue" | "violet";
            name: string;
            /** Format: int64 */
            version: number;
        };
        TagUse: {
            /** Format: int64 */
            count: number;
            /** Format: int64 */
            number: number;
        };
        TakeInputBody: {
            /** Format: int64 */
            count: number;
        };
        TakenProspect: {
            city: string;
            class: string;
            /** Format: uuid */
            company_id: string;
            /**
             * Format: date
             * @description goes back that day, unless something is done
             */
            expires_on: string;
            industry: string;
            /**
             * Format: date
             * @description last day that something was done
             */
            logged_on: string | null;
            name: string;
            phone: string;
            /**
             * Format: int64
             * @description per year; 0 where it is not known or not shown
             */
            potential: number;
            region: string;
            /** @description of the market plan; empty without one */
            segment: string;
            /** Format: date */
            taken_on: string;
            /**
             * Format: int64
             * @description that an hour of work on it is expected to bring; 0 where that is not known or not shown
             */
            worth: number;
        };
        TakeOutInputBody: {
            company_ids: string[];
            /** @description false puts them back */
            out: boolean;
            /** Format: int64 */
            version: number;
        };
        Task: {
            activity_id?: string;
            /** @description whoever asks, when empty */
            assignee_id?: string;
            author_id: string;
            /** @description what it is about, any of these */
            company_id?: string;
            /** @description empty when there is none, or none you may see */
            company_name: string;
            contact_id?: string;
            /** @description likewise */
            contact_name: string;
            /** Format: date-time */
            created_at: string;
            deal_id?: string;
            /** @description likewise */
            deal_title: string;
            /** Format: date-time */
            done_at: string | null;
            done_by: string;
            /**
             * @description how soon it is due where it has to be done
             * @enum {string}
             */
            due: "overdue" | "today" | "week" | "later" | "undated";
            /**
             * @description time of that day, by the clocks of whoever has to do it; empty for no hour
             * @example 09:30
             */
            due_at?: string;
            /** Format: date */
            due_on?: string | null;
            /** Format: uuid */
            id: string;
            note?: string;
            /**
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high";
            /** @description not there for once */
            repeat?: components["schemas"]["Repeat"];
            /** @enum {string} */
            state: "open" | "done";
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        TaskCounts: {
            /** Format: int64 */
            later: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            today: number;
            /** Format: int64 */
            undated: number;
            /**
             * Format: int64
             * @description within the six days after today
             */
            week: number;
        };
        TaskDone: {
            /** @description where it repeats */
            next?: components["schemas"]["Task"];
            task: components["schemas"]["Task"];
        };
        TaskForm: {
            activity_id?: string;
            /** @description whoever asks, when empty */
            assignee_id?: string;
            /** @description what it is about, any of these */
            company_id?: string;
            contact_id?: string;
            deal_id?: string;
            /**
             * @description time of that day, by the clocks of whoever has to do it; empty for no hour
             * @example 09:30
             */
            due_at?: string;
            /** Format: date */
            due_on?: string | null;
            note?: string;
            /**
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high";
            /** @description not there for once */
            repeat?: components["schemas"]["Repeat"];
            title: string;
        };
        TaskUpdateBody: {
            activity_id?: string;
            /** @description whoever asks, when empty */
            assignee_id?: string;
            /** @description what it is about, any of these */
            company_id?: string;
            contact_id?: string;
            deal_id?: string;
            /**
             * @description time of that day, by the clocks of whoever has to do it; empty for no hour
             * @example 09:30
             */
            due_at?: string;
            /** Format: date */
            due_on?: string | null;
            note?: string;
            /**
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high";
            /** @description not there for once */
            repeat?: components["schemas"]["Repeat"];
            title: string;
            /** Format: int64 */
            version: number;
        };
        Team: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            version: number;
        };
        TeamForm: {
            name: string;
        };
        TeamPlan: {
            /** Format: uuid */
            id: string;
            in_force?: components["schemas"]["ScheduleSum"];
            name: string;
            /** @description a standard week of their own, not the template of the role */
            own_week: boolean;
            /** @description waits to be accepted */
            proposed?: components["schemas"]["ScheduleSum"];
        };
        TeamUpdateBody: {
            name: string;
            /** Format: int64 */
            version: number;
        };
        Test: {
            field: string;
            operator: string;
            /** @description several mean any of them, under is_not none of them */
            values?: string[];
        };
        TimelineEntry: {
            activity?: components["schemas"]["Activity"];
            /** Format: date-time */
            at: string;
            change?: components["schemas"]["Event"];
            /** @description whose change it is, where the kind is deal */
            deal?: components["schemas"]["Named"];
            /** Format: uuid */
            id: string;
            /** @description activity, change, note, deal */
            kind: string;
            note?: components["schemas"]["Note"];
        };
        TimeRules: {
            /**
             * Format: int64
             * @description by how much a share of minutes may exceed the share of money, in ten thousandths; 0 for no alarm
             */
            alarm_points: number;
            /**
             * Format: int64
             * @description of one person, minor units; 0 not said
             */
            hour_cost: number;
            /**
             * Format: int64
             * @description 0 while nobody has said anything
             */
            version: number;
        };
        TopShare: {
            /** Format: int64 */
            companies: number;
            /** Format: double */
            share: number;
        };
        TreatmentReason: {
            /**
             * Format: int64
             * @description per year
             */
            budget_minutes: number;
            group: string;
            operations: components["schemas"]["OperationBudget"][];
            potential_class: string;
            /** @description of an override */
            reason: string;
            /** @description the applied analysis that gave the group, or empty */
            run_id: string;
            /** @enum {string} */
            source: "segment" | "override" | "none";
            treatment: string;
            /**
             * Format: date
             * @description last day of an override
             */
            until: string | null;
            /**
             * Format: date
             * @description since when the strategy holds
             */
            valid_from: string | null;
            /**
             * Format: int64
             * @description of the strategy in force
             */
            version: number;
        };
        Unread: {
            /**
             * Format: int64
             * @description at most 100
             */
            count: number;
        };
        ValueRow: {
            /**
             * Format: int64
             * @description of the minutes; 0 while an hour has no cost
             */
            cost: number;
            /** @description a segment or an id; empty for nobody */
            key: string;
            /**
             * Format: int64
             * @description where it is known
             */
            margin: number;
            /** Format: int64 */
            minutes: number;
            /** @description of a person or a team */
            name: string;
            /**
             * Format: int64
             * @description minor units
             */
            revenue: number;
            /** @description its companies, as their list takes it, together with those of the table */
            where: string[];
        };
        ValueTable: {
            /** @enum {string} */
            by: "segment" | "person" | "team";
            /** Format: date */
            day: string;
            /** Format: date */
            from: string;
            /** @description those that took most time first */
            rows: components["schemas"]["ValueRow"][];
            rules: components["schemas"]["TimeRules"];
            /** @description the latest first, at most five */
            strategy: components["schemas"]["StrategyChange"][];
            total: components["schemas"]["Worth"];
            /** @description the margin is kept from your role */
            unsure: boolean;
            /** @description of the company list */
            where: string[];
        };
        VersionInputBody: {
            /** Format: int64 */
            version: number;
        };
        View: {
            /** @description in their order; empty for the usual ones */
            columns?: components["schemas"]["ViewColumn"][];
            /** Format: uuid */
            id: string;
            match?: components["schemas"]["Match"];
            name: string;
            noun: string;
            /** Format: uuid */
            owner_id: string;
            /**
             * Format: int64
             * @description views are shown in this order
             */
            place?: number;
            search?: string;
            /**
             * @default own
             * @enum {string}
             */
            share?: "own" | "team" | "all";
            /** @description a sortable field, with - before it to begin with the largest */
            sort?: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            version: number;
        };
        ViewBeginBody: {
            /** @enum {string} */
            noun: "company" | "contact" | "activity" | "deal" | "task";
            /** @description empty for none */
            view_id?: string;
        };
        ViewColumn: {
            id: string;
            /**
             * Format: int64
             * @description CSS pixels; 0 for the usual
             */
            width?: number;
        };
        ViewCreateBody: {
            /** @description in their order; empty for the usual ones */
            columns?: components["schemas"]["ViewColumn"][];
            match?: components["schemas"]["Match"];
            name: string;
            /** @enum {string} */
            noun: "company" | "contact" | "activity" | "deal" | "task";
            /**
             * Format: int64
             * @description views are shown in this order
             */
            place?: number;
            search?: string;
            /**
             * @default own
             * @enum {string}
             */
            share?: "own" | "team" | "all";
            /** @description a sortable field, with - before it to begin with the largest */
            sort?: string;
        };
        ViewList: {
            /** @description the view with which the person begins; empty for none */
            default: string;
            items: components["schemas"]["View"][];
        };
        ViewUpdateBody: {
            /** @description in their order; empty for the usual ones */
            columns?: components["schemas"]["ViewColumn"][];
            match?: components["schemas"]["Match"];
            name: string;
            /**
             * Format: int64
             * @description views are shown in this order
             */
            place?: number;
            search?: string;
            /**
             * @default own
             * @enum {string}
             */
            share?: "own" | "team" | "all";
            /** @description a sortable field, with - before it to begin with the largest */
            sort?: string;
            /** Format: int64 */
            version: number;
        };
        VisitingHoursForm: {
            /** @description none for any time */
            hours: components["schemas"]["Hours"][];
            /**
             * Format: int64
             * @description 0 while nobody set them
             */
            version: number;
        };
        WeekProposal: {
            blocks: components["schemas"]["Block"][];
            /**
             * Format: int64
             * @description a week
             */
            needed_minutes: number;
            /** @description what does not fit, to be decided */
            open?: components["schemas"]["Overload"];
            /**
             * Format: double
             * @description effective weeks of the year
             */
            weeks: number;
        };
        Window: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        WorkCalendar: {
            country: string;
            days: components["schemas"]["CalendarDay"][];
            /** Format: double */
            readonly hours?: number;
            readonly months?: components["schemas"]["CalendarMonth"][];
            readonly note?: string;
            readonly provisional?: boolean;
            source?: string;
            /**
             * Format: int64
             * @description 0 while it is the shipped one
             */
            version: number;
            /** Format: int64 */
            readonly working_days?: number;
            /** Format: int64 */
            year: number;
        };
        Workspace: {
            /** @enum {string} */
            country: "ru" | "bg" | "";
            /** @example EUR */
            currency: string;
            /** @description filled with the sample company */
            readonly demo?: boolean;
            /**
             * Format: int64
             * @description decimal places of the currency's minor unit
             */
            readonly exponent?: number;
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            name: string;
            /** @description yearly potential from which a company is of class A and B, minor units */
            potential_cuts: components["schemas"]["WorkspaceCutsStruct"];
            /** @example Europe/Sofia */
            time_zone: string;
            /** Format: int64 */
            version: number;
        };
        WorkspaceCutsStruct: {
            /** Format: int64 */
            a: number;
            /** Format: int64 */
            b: number;
        };
        Worth: {
            /**
             * Format: int64
             * @description of the minutes; 0 while an hour has no cost
             */
            cost: number;
            /**
             * Format: int64
             * @description where it is known
             */
            margin: number;
            /** Format: int64 */
            minutes: number;
            /**
             * Format: int64
             * @description minor units
             */
            revenue: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "remove-absence": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-loose-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLooseEvent"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "link-calendar-event": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkFormBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "import-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-calendar-import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarUndo"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-calendar-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCalendarKey"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-calendar-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarKeyFormBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarKey"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-calendar-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-identity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyConfirmedBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswerBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyConfirmedBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "begin-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyQuestionBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyOptions"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordsBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "renew-recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePlace"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-other-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "begin-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeShape"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmationBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-activities": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description only with this company */
                company_id?: string;
                contact_id?: string;
                deal_id?: string;
                limit?: number;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description a sortable field, with - before it to begin with the latest; -start_at when empty */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageActivity"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedActivity"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-activity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-activity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedActivity"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-activity": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-activity": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-activities": {
        parameters: {
            query?: {
                /** @description only with this company */
                company_id?: string;
                contact_id?: string;
                deal_id?: string;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-activities": {
        parameters: {
            query?: {
                /** @description in their order; all when empty */
                columns?: string[] | null;
                /** @description only with this company */
                company_id?: string;
                contact_id?: string;
                deal_id?: string;
                format?: "csv" | "xlsx";
                /** @description of the columns; their names when empty */
                headings?: string[] | null;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description as in the list */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-activity-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-allocation": {
        parameters: {
            query?: {
                /** @description to share out; those of the team, when 0 */
                hours?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allocation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-response-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseAnswerForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentQuestion"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-allocated-companies": {
        parameters: {
            query: {
                after?: string;
                /** @description to share out; those of the team, when 0 */
                hours?: number;
                limit?: number;
                segment: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyShare"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "draw-response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FiveAnswers"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrawnResponse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-allocation": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                /** @description of the columns in their order; their names when empty */
                headings?: string[] | null;
                /** @description to share out; those of the team, when 0 */
                hours?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invite-to-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseInvitationForm"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-response-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseQuestions"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-allocation-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationSettings"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-allocation-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocationSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationSettings"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-analysis-ground": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisGround"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-movement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovementWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moves"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalysisQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisPreview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-analysed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalysisRowsWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisRows"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-runs": {
        parameters: {
            query?: {
                /** @description as given in next */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisRuns"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apply-analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnalysisQuestion"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedRun"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-analysis": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedRun"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StabilityWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StabilityCells"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-attainment": {
        parameters: {
            query?: {
                /** @description first day */
                from?: string;
                /** @description last day */
                to?: string;
                /** @description a period told from today, instead of the days: this:month, previous:quarter, this:year; this quarter, when nothing is said */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttainmentTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-balance": {
        parameters: {
            query?: {
                /** @description only this person and all who report to them */
                manager_id?: string;
                /** @description only this team's people */
                team_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BalanceOverview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-remit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Remit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Remit"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageProposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "propose-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalForm"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apply-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalVersionBody"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-proposal": {
        parameters: {
            query?: {
                /** @description in their order; all when empty */
                columns?: string[] | null;
                format?: "csv" | "xlsx";
                /** @description of the columns; their names when empty */
                headings?: string[] | null;
                kind?: "" | "moved" | "unplaced" | "unfit" | "out" | "stale";
                /** @description only what this person gets or loses */
                person_id?: string;
                /** @description as in the list */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-handover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-proposed-moves": {
        parameters: {
            query?: {
                kind?: "" | "moved" | "unplaced" | "unfit" | "out" | "stale";
                limit?: number;
                offset?: number;
                /** @description only what this person gets or loses */
                person_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedMoves"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "take-out-moves": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOutInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-budget": {
        parameters: {
            query?: {
                /** @description what the rows are; people and teams by who owns the companies */
                by?: "segment" | "person" | "team";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-served-companies": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                limit?: number;
                /** @description over: done and scheduled beyond the budget of the year; under: done less than the budget of the part of it that is over */
                which?: "over" | "under";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServedPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-time-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeRules"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-time-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimeRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeRules"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-value": {
        parameters: {
            query?: {
                /** @description what the rows are; people and teams by who owns the companies */
                by?: "segment" | "person" | "team";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueTable"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBulk"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "start-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkForm"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulk"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulk"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulk"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                country: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCalendar"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                country: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkCalendar"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCalendar"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                country: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCalendar"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "foresee-capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrategyDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-companies": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                limit?: number;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a name, tax id, phone, e-mail or external id */
                q?: string;
                /** @description a sortable field (see /companies/fields), with - before it to begin with the largest; name when empty */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-company": {
        parameters: {
            query: {
                /** @description as it was loaded; an older one is stale */
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-company-family": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyFamily"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-company-letter": {
        parameters: {
            query: {
                kind: "farewell" | "invitation" | "introduction";
                /** @description the contact's, when not given */
                language?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyLetter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lock-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-lookalike": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lookalike"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "take-lookalike": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "merge-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-merges": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMerge"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-company-money": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyMoney"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "suggest-next-step": {
        parameters: {
            query?: {
                /** @description what is done today; proposed when empty */
                operation_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-override": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-override": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-override": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-company-payments": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePayment"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-potentials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePotential"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assess-potential": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PotentialForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-company-timeline": {
        parameters: {
            query?: {
                /** @description next of the part before */
                after?: string;
                /** @description only entries of these kinds */
                kind?: string[] | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTimelineEntry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-company-treatment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TreatmentReason"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-visiting-hours": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitingHoursForm"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-visiting-hours": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VisitingHoursForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitingHoursForm"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-companies": {
        parameters: {
            query?: {
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a name, tax id, phone, e-mail or external id */
                q?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find-duplicates": {
        parameters: {
            query?: {
                email?: string;
                /** @description the company itself, where there is one already */
                id?: string;
                name?: string;
                phone?: string;
                tax_id?: string;
                website?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAlike"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-companies": {
        parameters: {
            query?: {
                /** @description in their order; all when empty */
                columns?: string[] | null;
                format?: "csv" | "xlsx";
                /** @description of the columns; their names when empty */
                headings?: string[] | null;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a name, tax id, phone, e-mail or external id */
                q?: string;
                /** @description as in the list */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-company-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-company-values": {
        parameters: {
            query: {
                field: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageString"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-contact-merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-contacts": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description only those of this company */
                company_id?: string;
                limit?: number;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a name in either script, a phone number in any form, an e-mail address or an external id */
                q?: string;
                /** @description a sortable field (see /contacts/fields), with - before it to begin with the largest; name when empty */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-contact": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "link-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                company_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactLinkInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unlink-contact": {
        parameters: {
            query: {
                /** @description of the contact */
                version: number;
            };
            header?: never;
            path: {
                company_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "merge-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactMergeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-contact-merges": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMerge"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-contact": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-contact-timeline": {
        parameters: {
            query?: {
                /** @description next of the part before */
                after?: string;
                /** @description only entries of these kinds */
                kind?: string[] | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTimelineEntry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-contact-vcard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description vCard 3.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vcard": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-contacts": {
        parameters: {
            query?: {
                /** @description only those of this company */
                company_id?: string;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a name in either script, a phone number in any form, an e-mail address or an external id */
                q?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "find-duplicate-contacts": {
        parameters: {
            query?: {
                /** @description ids of companies */
                companies?: string[] | null;
                emails?: string[] | null;
                /** @description the contact itself, where there is one already */
                id?: string;
                name?: string;
                phones?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAlikeContact"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-contacts": {
        parameters: {
            query?: {
                /** @description in their order; all when empty */
                columns?: string[] | null;
                /** @description only those of this company */
                company_id?: string;
                format?: "csv" | "xlsx";
                /** @description of the columns; their names when empty */
                headings?: string[] | null;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a name in either script, a phone number in any form, an e-mail address or an external id */
                q?: string;
                /** @description as in the list */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-contact-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-vcards": {
        parameters: {
            query?: {
                /** @description only those of this company */
                company_id?: string;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a name in either script, a phone number in any form, an e-mail address or an external id */
                q?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description vCard 3.0 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/vcard": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "take-vcards": {
        parameters: {
            query?: {
                /** @description where all of them work; else each card's organisation decides */
                company_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/vcard": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardsResult"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-custom-fields": {
        parameters: {
            query?: {
                noun?: "company";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCustomField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-custom-field": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomCreateBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-custom-field": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-custom-field": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "move-custom-field": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomMoveBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-custom-field": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-deal-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDealReason"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-deal-reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealReasonForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealReason"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-deal-reason": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealReason"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-stage-deals": {
        parameters: {
            query?: {
                /** @description next of the part before */
                after?: string;
                limit?: number;
                /** @description only those of this person */
                owner_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDeal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-deals": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                /** @description only with this company */
                company_id?: string;
                contact_id?: string;
                limit?: number;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                pipeline_id?: string;
                /** @description part of a title, a product or an external id */
                q?: string;
                reason_id?: string;
                /** @description a sortable field, with - before it to begin with the largest; -created_at when empty */
                sort?: string;
                stage_id?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDeal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-deal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeal"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-deal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-deal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-deal": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-deal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealCloseBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "move-deal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealMoveBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reopen-deal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-deal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-deal-timeline": {
        parameters: {
            query?: {
                /** @description next of the part before */
                after?: string;
                /** @description only entries of these kinds */
                kind?: string[] | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTimelineEntry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-deal-board": {
        parameters: {
            query?: {
                /** @description only those of this person */
                owner_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealBoard"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-deals": {
        parameters: {
            query?: {
                /** @description only with this company */
                company_id?: string;
                contact_id?: string;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                pipeline_id?: string;
                /** @description part of a title, a product or an external id */
                q?: string;
                reason_id?: string;
                stage_id?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-deals": {
        parameters: {
            query?: {
                /** @description in their order; all when empty */
                columns?: string[] | null;
                /** @description only with this company */
                company_id?: string;
                contact_id?: string;
                format?: "csv" | "xlsx";
                /** @description of the columns; their names when empty */
                headings?: string[] | null;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                pipeline_id?: string;
                /** @description part of a title, a product or an external id */
                q?: string;
                reason_id?: string;
                /** @description as in the list */
                sort?: string;
                stage_id?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-deal-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-deal-forecast": {
        parameters: {
            query?: {
                /** @description only those of this person */
                owner_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealForecast"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "load-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SampleForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRef"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-duplicates": {
        parameters: {
            query?: {
                /** @description the cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tell-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairForm"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scan-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRef"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "take-together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PairForm"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-farewells": {
        parameters: {
            query?: {
                after?: string;
                /** @description only those that are away */
                away?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Farewells"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "say-farewell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FarewellForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FarewellsSaid"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-missed-companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCompany"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "return-companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Returned"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rename-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileRenameBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-file": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "download-file": {
        parameters: {
            query?: {
                /** @description to be shown where a browser may show it */
                inline?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstRunInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-history": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
                noun: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEvent"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSummary"][] | null;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upload-import": {
        parameters: {
            query?: {
                file_name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "adjust-import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportAdjustBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "check-import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRef"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-import-refusals": {
        parameters: {
            query?: {
                from?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRefusal"][] | null;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "download-import-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "start-import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRef"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRef"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAnswerBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "look-at-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationTokenBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][] | null;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-job": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cancel-job": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLetter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Letter"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-log": {
        parameters: {
            query?: {
                action?: string;
                /** @description next of the page before */
                after?: string;
                /** @description from this moment on */
                from?: string;
                limit?: number;
                noun?: string;
                person_id?: string;
                record_id?: string;
                /** @description before this moment */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEvent"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-market-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketBasis"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-prospects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketCountBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageProspectCounts"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evaluate-market": {
        parameters: {
            query?: {
                /** @description a month whose numbers are explained, 1 for the first; 0 for none */
                explain?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketContent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketAnswer"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "observe-funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketObserveBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageObservedStage"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-market-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMarketPlan"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-market-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketPlanForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketPlan"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-market-plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketPlan"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-market-plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketPlanUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketPlan"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-market-plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-norms": {
        parameters: {
            query?: {
                /** @description what the rows are told apart by, beside the operation */
                by?: "operation" | "person" | "segment" | "both";
                /** @description first day; half a year before the last one, when empty */
                from?: string;
                /** @description last day; today, when empty */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NormMeasure"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-note": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-note": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-note": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-notifications": {
        parameters: {
            query?: {
                /** @description next of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNotification"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-notification": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-notification-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationSettings"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOperation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-operation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rename-operation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-norm": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatedNormForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePerson"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-absences": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAbsence"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-absence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Absence"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deactivate-person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Departure"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-factors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-holdings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHeld"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-identities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invite-person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revoke-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reactivate-person": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-schedule": {
        parameters: {
            query?: {
                state?: "in_force" | "proposed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "propose-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-person-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePlace"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-person-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-person-timeline": {
        parameters: {
            query?: {
                /** @description next of the part before */
                after?: string;
                /** @description only entries of these kinds */
                kind?: string[] | null;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTimelineEntry"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-today": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Day"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-week": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardWeekForm"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-week": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardWeekForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardWeekForm"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "propose-week": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekProposal"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePipeline"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimatePreview"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimate-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRef"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-prospect-desk": {
        parameters: {
            query?: {
                /** @description whose prospects; one's own, when not given */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProspectDesk"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "release-prospects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Returned"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-queue-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueRules"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-queue-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueRules"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueRules"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "take-prospects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProspectsTaken"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-files": {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
                noun: "company" | "contact" | "activity" | "deal" | "task";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileList"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upload-file": {
        parameters: {
            query?: {
                /** @description with the extension */
                file_name?: string;
            };
            header?: never;
            path: {
                id: string;
                noun: "company" | "contact" | "activity" | "deal" | "task";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-mentionable": {
        parameters: {
            query?: {
                /** @description beginnings of words of the name, in either script */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
                noun: "company" | "contact" | "deal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNamed"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-notes": {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                id: string;
                noun: "company" | "contact" | "deal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteList"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-note": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noun: "company" | "contact" | "deal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report-activities": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-report-activities": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description heading of the first column */
                corner?: string;
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                format?: "csv" | "xlsx";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                /** @description how a key of a row or a column is called in the file: key=text */
                labels?: string[] | null;
                /** @description which of the measures the cells hold */
                number?: number;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description what the last row and the last column are called */
                sum?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report-clients": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-report-clients": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description heading of the first column */
                corner?: string;
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                format?: "csv" | "xlsx";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                /** @description how a key of a row or a column is called in the file: key=text */
                labels?: string[] | null;
                /** @description which of the measures the cells hold */
                number?: number;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description what the last row and the last column are called */
                sum?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report-pipeline": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-report-pipeline": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description heading of the first column */
                corner?: string;
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                format?: "csv" | "xlsx";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                /** @description how a key of a row or a column is called in the file: key=text */
                labels?: string[] | null;
                /** @description which of the measures the cells hold */
                number?: number;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description what the last row and the last column are called */
                sum?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report-uncontacted": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-report-uncontacted": {
        parameters: {
            query?: {
                columns?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                /** @description heading of the first column */
                corner?: string;
                /** @description of clients: who began to pay, or has not paid for a year; new, when empty */
                event?: "" | "new" | "lost";
                format?: "csv" | "xlsx";
                /** @description first day; of activities and clients. Eleven weeks before this one, when empty */
                from?: string;
                /** @description how a key of a row or a column is called in the file: key=text */
                labels?: string[] | null;
                /** @description which of the measures the cells hold */
                number?: number;
                operation_id?: string;
                /** @description only what is this person's */
                person_id?: string;
                /** @description the first one in use, when empty */
                pipeline_id?: string;
                /** @description activities: person, operation, segment, week, month. Pipeline: stage, owner, month. Uncontacted: owner, segment. Clients: owner, segment, week, month */
                rows?: "" | "person" | "owner" | "operation" | "segment" | "stage" | "week" | "month";
                segment?: string;
                /** @description of uncontacted companies: nobody was reached from this day on; 90 days ago, when empty */
                since?: string;
                /** @description what the last row and the last column are called */
                sum?: string;
                /** @description last day; today, when empty */
                to?: string;
                /** @description a period told from today, instead of the days: last:12:week, this:quarter, previous:month; of uncontacted companies older:90:day */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRole"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-role": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-role": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageScenarioHead"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-scenario": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScenario"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-scenario": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-scenario": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-scenario": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approve-scenario": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioSettled"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-scenario": {
        parameters: {
            query?: {
                /** @description a workbook of every input and month, or one page to decide by */
                format?: "xlsx" | "pdf";
                language?: "en" | "ru" | "bg";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "foresee-scenario": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioInputs"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "renew-scenario": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioVersion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenario"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-scenario": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScenarioVersion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioSettled"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "compare-scenarios": {
        parameters: {
            query?: {
                /** @description the first one is what the others are set against */
                id?: string[] | null;
                /** @description what holds today stands before them */
                today?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageScenarioSide"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-planners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePlanner"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "propose-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRef"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accept-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionInputBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "compare-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleComparison"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "undo-schedule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionInputBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-team-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTeamPlan"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description of each noun */
                limit?: number;
                /** @description part of a name in either script, a telephone number in any form, an e-mail address, a tax id or an external id */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFinding"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Security"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Security"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Security"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "test-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProviderForm"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "show-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStepInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "show-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyShownBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ask-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeremonyOptions"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "show-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "begin-provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Errand"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Workspace"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "move-slot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotMoveBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "skip-slot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotSkipBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Skipped"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-strategy": {
        parameters: {
            query?: {
                /** @description of the calendar; 0 is this year */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Strategy"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrategyForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Saved"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrategyDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StrategyComparison"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-strategy-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageStrategyVersion"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTag"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-tag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-tag": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-tag": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-tag": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTagUse"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-tasks": {
        parameters: {
            query?: {
                activity_id?: string;
                /** @description next of the page before */
                after?: string;
                /** @description only about this company */
                company_id?: string;
                contact_id?: string;
                deal_id?: string;
                limit?: number;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a title */
                q?: string;
                /** @description a sortable field, with - before it to begin with the largest; due_on when empty */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTask"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-task": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "do-task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDone"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reopen-task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionInputBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "restore-task": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-tasks": {
        parameters: {
            query?: {
                activity_id?: string;
                /** @description only about this company */
                company_id?: string;
                contact_id?: string;
                deal_id?: string;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a title */
                q?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counted"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-due-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCounts"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "export-tasks": {
        parameters: {
            query?: {
                activity_id?: string;
                /** @description in their order; all when empty */
                columns?: string[] | null;
                /** @description only about this company */
                company_id?: string;
                contact_id?: string;
                deal_id?: string;
                format?: "csv" | "xlsx";
                /** @description of the columns; their names when empty */
                headings?: string[] | null;
                /** @description a tree of filters as JSON, which must hold together with where: {any, filters: [{field, operator, values}], groups: [the same again]}. any: one of the parts suffices, else all must hold. Several values mean any of them, under is_not none of them */
                match?: string;
                /** @description part of a title */
                q?: string;
                /** @description as in the list */
                sort?: string;
                /** @description field:operator:value; from and to are inclusive. Several values of one field under is mean any of them; everything else must hold together. Nothing after the second colon means none (no owner, never paid). A person may be me or team, a day compared by within a period: last:30:day, next:2:week, this:quarter, previous:month, older:90:day */
                where?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-task-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageListField"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTeam"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-team": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-team": {
        parameters: {
            query: {
                version: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-views": {
        parameters: {
            query: {
                noun: "company" | "contact" | "activity" | "deal" | "task";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewCreateBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewUpdateBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "begin-with-view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewBeginBody"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-week-template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardWeekForm"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "save-week-template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandardWeekForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardWeekForm"];
                };
            };
            /** @description Error */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
