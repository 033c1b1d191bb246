// Generated from api/openapi.json by npm run generate. Do not edit.
export interface paths {
    "/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
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
        /** Sign in */
        post: operations["sign-in"];
        /** Sign out */
        delete: operations["sign-out"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Company: {
            /**
             * Format: int64
             * @description revenue per year, minor units
             */
            actual: number;
            /**
             * Format: int64
             * @description per year
             */
            budget_minutes: number;
            city?: string;
            /** Format: date-time */
            created_at: string;
            email?: string;
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
            /** Format: date */
            last_paid_on: string | null;
            name: string;
            note?: string;
            /** @description empty when nobody owns it */
            owner_id?: string;
            phone?: string;
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
            size_band?: string;
            /** @description pays more than it was thought to be able to */
            stale: boolean;
            /**
             * @default prospect
             * @enum {string}
             */
            status: "prospect" | "client" | "lapsed" | "released";
            tax_id?: string;
            /** @description visit, invite, call, write, farewell, assess or empty */
            treatment: string;
            /** Format: date-time */
            updated_at: string;
            /**
             * Format: int64
             * @description by the measure of the applied analysis, in its window
             */
            value: number;
            /** Format: int64 */
            version: number;
            website?: string;
        };
        CompanyForm: {
            city?: string;
            email?: string;
            external_id?: string;
            industry?: string;
            name: string;
            note?: string;
            /** @description empty when nobody owns it */
            owner_id?: string;
            phone?: string;
            region?: string;
            size_band?: string;
            /**
             * @default prospect
             * @enum {string}
             */
            status: "prospect" | "client" | "lapsed" | "released";
            tax_id?: string;
            website?: string;
        };
        CompanyUpdateBody: {
            city?: string;
            email?: string;
            external_id?: string;
            industry?: string;
            name: string;
            note?: string;
            /** @description empty when nobody owns it */
            owner_id?: string;
            phone?: string;
            region?: string;
            size_band?: string;
            /**
             * @default prospect
             * @enum {string}
             */
            status: "prospect" | "client" | "lapsed" | "released";
            tax_id?: string;
            /** Format: int64 */
            version: number;
            website?: string;
        };
        FieldProblem: {
            code: string;
            location: string;
            message: string;
            params?: {
                [key: string]: string;
            };
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
        Me: {
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "ru" | "bg";
            name: string;
            /** @enum {string} */
            role: "administrator" | "head" | "salesperson" | "analyst";
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
            seed: number;
        };
        Session: {
            /** @description nobody can sign in yet: make the first administrator */
            first_run: boolean;
            /** @description absent when nobody is signed in */
            user?: components["schemas"]["Me"];
            /** @description absent until somebody is signed in */
            workspace?: components["schemas"]["Workspace"];
        };
        SignInInputBody: {
            email: string;
            password: string;
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
}
