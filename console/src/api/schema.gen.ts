// Written by `npm run generate`. Do not edit.
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看登录信息
         * @description 权限：signed-in
         */
        get: operations["session.get"];
        put?: never;
        /**
         * 登录
         * @description 权限：public
         */
        post: operations["session.open"];
        /**
         * 退出登录
         * @description 权限：signed-in
         */
        delete: operations["session.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看本人的登录
         * @description 权限：signed-in
         */
        get: operations["session.list"];
        put?: never;
        post?: never;
        /**
         * 结束本人的其他登录
         * @description 权限：signed-in
         */
        delete: operations["session.end-others"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 结束本人的一个登录
         * @description 权限：signed-in
         */
        delete: operations["session.end-one"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看是否需要初始化
         * @description 权限：public
         */
        get: operations["setup.get"];
        put?: never;
        /**
         * 完成首次初始化
         * @description 权限：public
         */
        post: operations["setup.finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出单位
         * @description 权限：unit.read
         */
        get: operations["unit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看单位
         * @description 权限：unit.read
         */
        get: operations["unit.list"];
        put?: never;
        /**
         * 新增单位
         * @description 权限：unit.edit
         */
        post: operations["unit.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看单位
         * @description 权限：unit.read
         */
        get: operations["unit.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑单位
         * @description 权限：unit.edit
         */
        patch: operations["unit.edit"];
        trace?: never;
    };
    "/api/v1/units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看单位变更记录
         * @description 权限：unit.read
         */
        get: operations["unit.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出人员
         * @description 权限：person.read
         */
        get: operations["person.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看人员
         * @description 权限：person.read
         */
        get: operations["person.list"];
        put?: never;
        /**
         * 新增人员
         * @description 权限：person.edit
         */
        post: operations["person.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看人员
         * @description 权限：person.read
         */
        get: operations["person.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑人员
         * @description 权限：person.edit
         */
        patch: operations["person.edit"];
        trace?: never;
    };
    "/api/v1/people/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看人员变更记录
         * @description 权限：person.read
         */
        get: operations["person.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出账号
         * @description 权限：account.read
         */
        get: operations["account.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看账号
         * @description 权限：account.read
         */
        get: operations["account.list"];
        put?: never;
        /**
         * 开立账号
         * @description 权限：account.edit
         */
        post: operations["account.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看账号
         * @description 权限：account.read
         */
        get: operations["account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看账号变更记录
         * @description 权限：account.read
         */
        get: operations["account.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用账号
         * @description 权限：account.edit
         */
        post: operations["account.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 启用账号
         * @description 权限：account.edit
         */
        post: operations["account.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束账号的全部登录
         * @description 权限：session.end
         */
        post: operations["account.end-sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改密码
         * @description 权限：signed-in
         */
        post: operations["account.change-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 授予岗位
         * @description 权限：role.grant
         */
        post: operations["grant.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收回岗位
         * @description 权限：role.grant
         */
        post: operations["grant.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看代理
         * @description 权限：signed-in
         */
        get: operations["delegation.list"];
        put?: never;
        /**
         * 委托代理
         * @description 权限：signed-in
         */
        post: operations["delegation.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束代理
         * @description 权限：signed-in
         */
        post: operations["delegation.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/powers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看三员设置
         * @description 权限：account.read
         */
        get: operations["powers.get"];
        put?: never;
        /**
         * 任命安全管理员和审计员
         * @description 权限：account.edit
         */
        post: operations["powers.appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看密码策略
         * @description 权限：signed-in
         */
        get: operations["password-policy.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 设置密码策略
         * @description 权限：policy.edit
         */
        patch: operations["password-policy.choose"];
        trace?: never;
    };
    "/api/v1/imports/units/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载单位导入模板
         * @description 权限：unit.edit
         */
        get: operations["unit-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入单位
         * @description 权限：unit.edit
         */
        post: operations["unit-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看单位导入
         * @description 权限：unit.edit
         */
        get: operations["unit-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看单位导入
         * @description 权限：unit.edit
         */
        get: operations["unit-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出单位
         * @description 权限：unit.edit
         */
        get: operations["unit-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入单位
         * @description 权限：unit.edit
         */
        post: operations["unit-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/units/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃单位导入
         * @description 权限：unit.edit
         */
        post: operations["unit-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载人员导入模板
         * @description 权限：person.edit
         */
        get: operations["person-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入人员
         * @description 权限：person.edit
         */
        post: operations["person-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看人员导入
         * @description 权限：person.edit
         */
        get: operations["person-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看人员导入
         * @description 权限：person.edit
         */
        get: operations["person-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出人员
         * @description 权限：person.edit
         */
        get: operations["person-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入人员
         * @description 权限：person.edit
         */
        post: operations["person-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/people/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃人员导入
         * @description 权限：person.edit
         */
        post: operations["person-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出网站
         * @description 权限：site.read
         */
        get: operations["site.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/columns/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出栏目
         * @description 权限：site.read
         */
        get: operations["column.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看网站
         * @description 权限：site.read
         */
        get: operations["site.list"];
        put?: never;
        /**
         * 登记网站
         * @description 权限：site.register
         */
        post: operations["site.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看网站详情
         * @description 权限：site.read
         */
        get: operations["site.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑网站信息
         * @description 权限：site.edit
         */
        patch: operations["site.edit"];
        trace?: never;
    };
    "/api/v1/sites/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看网站变更记录
         * @description 权限：site.read
         */
        get: operations["site.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看负责人交接记录
         * @description 权限：site.read
         */
        get: operations["site.duties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/hand-overs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交接负责人
         * @description 权限：site.hand-over
         */
        post: operations["site.hand-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看栏目
         * @description 权限：site.read
         */
        get: operations["column.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{siteId}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 编辑栏目
         * @description 权限：column.edit
         */
        post: operations["column.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/columns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑栏目
         * @description 权限：column.edit
         */
        patch: operations["column.edit"];
        trace?: never;
    };
    "/api/v1/sites/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报批
         * @description 权限：site.register
         */
        post: operations["site.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回报批
         * @description 权限：site.register
         */
        post: operations["site.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同意开设
         * @description 权限：site.open
         */
        post: operations["site.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开通运行
         * @description 权限：site.open
         */
        post: operations["site.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 临时下线
         * @description 权限：site.suspend
         */
        post: operations["site.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复运行
         * @description 权限：site.suspend
         */
        post: operations["site.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/migrate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 启动整合迁移
         * @description 权限：site.migrate
         */
        post: operations["site.migrate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/stop-migrating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 中止迁移
         * @description 权限：site.migrate
         */
        post: operations["site.stop-migrating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/start-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 启动关停
         * @description 权限：site.close
         */
        post: operations["site.start-closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办结下线
         * @description 权限：site.close
         */
        post: operations["site.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出政务新媒体
         * @description 权限：media-account.read
         */
        get: operations["media-account.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看新媒体账号
         * @description 权限：media-account.read
         */
        get: operations["media-account.list"];
        put?: never;
        /**
         * 登记新媒体账号
         * @description 权限：media-account.edit
         */
        post: operations["media-account.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看新媒体账号详情
         * @description 权限：media-account.read
         */
        get: operations["media-account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑新媒体账号
         * @description 权限：media-account.edit
         */
        patch: operations["media-account.edit"];
        trace?: never;
    };
    "/api/v1/media-accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看新媒体账号变更记录
         * @description 权限：media-account.read
         */
        get: operations["media-account.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media-accounts/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 注销账号
         * @description 权限：media-account.edit
         */
        post: operations["media-account.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sites/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载网站导入模板
         * @description 权限：site.register
         */
        get: operations["site-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入网站
         * @description 权限：site.register
         */
        post: operations["site-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看网站导入
         * @description 权限：site.register
         */
        get: operations["site-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sites/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看网站导入
         * @description 权限：site.register
         */
        get: operations["site-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sites/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出网站
         * @description 权限：site.register
         */
        get: operations["site-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sites/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入网站
         * @description 权限：site.register
         */
        post: operations["site-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/sites/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃网站导入
         * @description 权限：site.register
         */
        post: operations["site-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载栏目导入模板
         * @description 权限：column.edit
         */
        get: operations["column-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入栏目
         * @description 权限：column.edit
         */
        post: operations["column-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看栏目导入
         * @description 权限：column.edit
         */
        get: operations["column-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看栏目导入
         * @description 权限：column.edit
         */
        get: operations["column-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出栏目
         * @description 权限：column.edit
         */
        get: operations["column-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入栏目
         * @description 权限：column.edit
         */
        post: operations["column-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃栏目导入
         * @description 权限：column.edit
         */
        post: operations["column-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/media-accounts/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载新媒体账号导入模板
         * @description 权限：media-account.edit
         */
        get: operations["media-account-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/media-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入新媒体账号
         * @description 权限：media-account.edit
         */
        post: operations["media-account-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/media-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看新媒体账号导入
         * @description 权限：media-account.edit
         */
        get: operations["media-account-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/media-accounts/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看新媒体账号导入
         * @description 权限：media-account.edit
         */
        get: operations["media-account-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/media-accounts/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出政务新媒体
         * @description 权限：media-account.edit
         */
        get: operations["media-account-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/media-accounts/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入新媒体账号
         * @description 权限：media-account.edit
         */
        post: operations["media-account-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/media-accounts/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃新媒体账号导入
         * @description 权限：media-account.edit
         */
        post: operations["media-account-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出问题
         * @description 权限：finding.read
         */
        get: operations["finding.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看问题
         * @description 权限：finding.read
         */
        get: operations["finding.list"];
        put?: never;
        /**
         * 登记问题
         * @description 权限：finding.triage
         */
        post: operations["finding.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/open-by-site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看各网站待处置问题数
         * @description 权限：finding.read
         */
        get: operations["finding.count-by-site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看问题详情
         * @description 权限：finding.read
         */
        get: operations["finding.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看问题处置记录
         * @description 权限：finding.read
         */
        get: operations["finding.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/rechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看问题的复测
         * @description 权限：finding.read
         */
        get: operations["finding.rechecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rechecks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 要求复测问题
         * @description 权限：finding.recheck
         */
        post: operations["finding.recheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传问题佐证
         * @description 权限：finding.triage
         */
        post: operations["finding.add-file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/finding-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载问题佐证
         * @description 权限：finding.read
         */
        get: operations["finding.read-file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/circulars/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载通报问题导入模板
         * @description 权限：finding.triage
         */
        get: operations["circular-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/circulars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入通报问题
         * @description 权限：finding.triage
         */
        post: operations["circular-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/circulars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看通报问题导入
         * @description 权限：finding.triage
         */
        get: operations["circular-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/circulars/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看通报问题导入
         * @description 权限：finding.triage
         */
        get: operations["circular-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/circulars/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出上级通报问题
         * @description 权限：finding.triage
         */
        get: operations["circular-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/circulars/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入通报问题
         * @description 权限：finding.triage
         */
        post: operations["circular-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/circulars/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃通报问题导入
         * @description 权限：finding.triage
         */
        post: operations["circular-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认问题
         * @description 权限：finding.triage
         */
        post: operations["finding.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 判为误报
         * @description 权限：finding.triage
         */
        post: operations["finding.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/mark-duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 判为重复
         * @description 权限：finding.triage
         */
        post: operations["finding.mark-duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/ask-second-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 请人复看问题
         * @description 权限：finding.triage
         */
        post: operations["finding.ask-second-look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/reconsider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回研判
         * @description 权限：finding.triage
         */
        post: operations["finding.reconsider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看豁免
         * @description 权限：finding.read
         */
        get: operations["suppression.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束豁免
         * @description 权限：finding.triage
         */
        post: operations["suppression.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看规则精度
         * @description 权限：rule.read
         */
        get: operations["rule.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 恢复启用
         * @description 权限：rule.set
         */
        post: operations["rule.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/put-in-shadow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转入影子试运行
         * @description 权限：rule.set
         */
        post: operations["rule.put-in-shadow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试运行规则
         * @description 权限：rule.set
         */
        post: operations["rule.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看规则试运行
         * @description 权限：rule.read
         */
        get: operations["rule.get-trial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-trials/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看试运行变化的位置
         * @description 权限：rule.read
         */
        get: operations["rule-trial.list-places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-trials/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 确认结果
         * @description 权限：rule.set
         */
        post: operations["rule-trial.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看找错留言
         * @description 权限：error-report.read
         */
        get: operations["error-report.list"];
        put?: never;
        /**
         * 登记找错留言
         * @description 权限：error-report.enter
         */
        post: operations["error-report.enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看找错留言详情
         * @description 权限：error-report.read
         */
        get: operations["error-report.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看找错留言办理记录
         * @description 权限：error-report.read
         */
        get: operations["error-report.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/pass-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转办找错留言
         * @description 权限：error-report.handle
         */
        post: operations["error-report.pass-on"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 改派找错留言
         * @description 权限：error-report.handle
         */
        post: operations["error-report.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复找错留言
         * @description 权限：error-report.answer
         */
        post: operations["error-report.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回找错留言的答复
         * @description 权限：error-report.handle
         */
        post: operations["error-report.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 办结找错留言
         * @description 权限：error-report.handle
         */
        post: operations["error-report.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予受理找错留言
         * @description 权限：error-report.handle
         */
        post: operations["error-report.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把找错留言登记为问题
         * @description 权限：error-report.handle
         */
        post: operations["error-report.raise-finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/error-reports/{id}/link-finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把找错留言关联到已有问题
         * @description 权限：error-report.handle
         */
        post: operations["error-report.link-finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-terms/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出词条
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-term.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-terms/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载词条导入模板
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-term-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入词条
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-term-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看词条导入
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-term-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-terms/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看词条导入
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-term-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-terms/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出词条
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-term-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-terms/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入词条
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-term-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-terms/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃词条导入
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-term-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看词条
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-term.list"];
        put?: never;
        /**
         * 添加词条
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-term.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑词条
         * @description 权限：lexicon.edit
         */
        patch: operations["lexicon-term.edit"];
        trace?: never;
    };
    "/api/v1/lexicon-terms/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 删除词条
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-term.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-persons/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出姓名职务表
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-person.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-persons/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载姓名职务表导入模板
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-person-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入姓名职务表
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-person-import.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看姓名职务表导入
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-person-import.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-persons/{id}/bad-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看姓名职务表导入
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-person-import.list-bad-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-persons/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出姓名职务表
         * @description 权限：lexicon.edit
         */
        get: operations["lexicon-person-import.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-persons/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入姓名职务表
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-person-import.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/lexicon-persons/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃姓名职务表导入
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-person-import.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看姓名职务表
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-person.list"];
        put?: never;
        /**
         * 添加名单人员
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-person.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑名单人员
         * @description 权限：lexicon.edit
         */
        patch: operations["lexicon-person.edit"];
        trace?: never;
    };
    "/api/v1/lexicon-persons/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 从名单删除
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-person.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看词库版本
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-edition.list"];
        put?: never;
        /**
         * 试运行词库
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-edition.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看词库版本详情
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-edition.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看词库版本变更记录
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-edition.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看试运行命中的词条
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-edition.list-found-terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看试运行命中的位置
         * @description 权限：lexicon.read
         */
        get: operations["lexicon-edition.list-places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 启用
         * @description 权限：lexicon.release
         */
        post: operations["lexicon-edition.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用
         * @description 权限：lexicon.release
         */
        post: operations["lexicon-edition.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lexicon-editions/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放弃
         * @description 权限：lexicon.edit
         */
        post: operations["lexicon-edition.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看研判反馈
         * @description 权限：lexicon.read
         */
        get: operations["lesson.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出检查
         * @description 权限：inspection.read
         */
        get: operations["inspection.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查网站
         * @description 权限：inspection.start
         */
        post: operations["inspection.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看网站的检查
         * @description 权限：inspection.read
         */
        get: operations["inspection.of-site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查
         * @description 权限：inspection.read
         */
        get: operations["inspection.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查详情
         * @description 权限：inspection.read
         */
        get: operations["inspection.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停止检查
         * @description 权限：inspection.start
         */
        post: operations["inspection.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crawl-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查计划
         * @description 权限：inspection.read
         */
        get: operations["crawl-plan.list"];
        put?: never;
        /**
         * 新建检查计划
         * @description 权限：crawl-plan.edit
         */
        post: operations["crawl-plan.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crawl-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 编辑检查计划
         * @description 权限：crawl-plan.edit
         */
        patch: operations["crawl-plan.edit"];
        trace?: never;
    };
    "/api/v1/crawl-plans/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 删除检查计划
         * @description 权限：crawl-plan.edit
         */
        post: operations["crawl-plan.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crawl-plans/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查计划变更记录
         * @description 权限：inspection.read
         */
        get: operations["crawl-plan.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crawl-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看各网站的检查安排
         * @description 权限：inspection.read
         */
        get: operations["crawl-target.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crawl-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查计划执行记录
         * @description 权限：inspection.read
         */
        get: operations["crawl-slot.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/crawl-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看检查计划执行情况
         * @description 权限：inspection.read
         */
        get: operations["crawl-plan.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看问题的页面快照
         * @description 权限：finding.read
         */
        get: operations["finding.snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看整改单
         * @description 权限：order.read
         */
        get: operations["order.list"];
        put?: never;
        /**
         * 下发整改单
         * @description 权限：order.issue
         */
        post: operations["order.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/issuable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看待下发的问题
         * @description 权限：order.issue
         */
        get: operations["order.issuable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看整改任务
         * @description 权限：order.work
         */
        get: operations["order.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看整改单详情
         * @description 权限：order.read
         */
        get: operations["order.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看整改单办理记录
         * @description 权限：order.read
         */
        get: operations["order.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接收
         * @description 权限：order.work
         */
        post: operations["order.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 签办
         * @description 权限：order.work
         */
        post: operations["order.sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报整改方案
         * @description 权限：order.work
         */
        post: operations["order.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开始整改
         * @description 权限：order.work
         */
        post: operations["order.fix"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交整改结果
         * @description 权限：order.work
         */
        post: operations["order.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 销号
         * @description 权限：order.decide
         */
        post: operations["order.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回
         * @description 权限：order.decide
         */
        post: operations["order.return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销
         * @description 权限：order.decide
         */
        post: operations["order.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 转办整改单
         * @description 权限：order.decide
         */
        post: operations["order.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/ask-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申请延期
         * @description 权限：order.work
         */
        post: operations["order.ask-extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/decide-extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复延期申请
         * @description 权限：order.decide
         */
        post: operations["order.decide-extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出异议
         * @description 权限：order.work
         */
        post: operations["order.object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/decide-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 答复异议
         * @description 权限：order.decide
         */
        post: operations["order.decide-objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/recheck-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 立即复查
         * @description 权限：order.work
         */
        post: operations["order.recheck-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/verify-item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 人工核实整改项
         * @description 权限：order.decide
         */
        post: operations["order.verify-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传佐证
         * @description 权限：order.work
         */
        post: operations["order.add-evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载佐证
         * @description 权限：order.read
         */
        get: operations["order.read-evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ladder-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看督办措施
         * @description 权限：ladder.read
         */
        get: operations["ladder-step.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ladder-steps/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 采取督办措施
         * @description 权限：order.escalate
         */
        post: operations["ladder-step.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ladder-steps/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不采取督办措施
         * @description 权限：order.escalate
         */
        post: operations["ladder-step.waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ladder-steps/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载督办文书
         * @description 权限：ladder.read
         */
        get: operations["ladder-step.document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看工作日历
         * @description 权限：calendar.read
         */
        get: operations["calendar-day.list"];
        put?: never;
        /**
         * 设置工作日
         * @description 权限：calendar.edit
         */
        post: operations["calendar-day.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-days/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看工作日历变更的影响
         * @description 权限：calendar.edit
         */
        get: operations["calendar-day.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-days/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 取消工作日设置
         * @description 权限：calendar.edit
         */
        delete: operations["calendar-day.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看后台任务
         * @description 权限：job.read
         */
        get: operations["job.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新运行后台任务
         * @description 权限：job.manage
         */
        post: operations["job.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 丢弃后台任务
         * @description 权限：job.manage
         */
        post: operations["job.discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看邮件服务器
         * @description 权限：channel.read
         */
        get: operations["mail-server.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 设置邮件服务器
         * @description 权限：channel.edit
         */
        patch: operations["mail-server.set"];
        trace?: never;
    };
    "/api/v1/mail-server/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发送测试邮件
         * @description 权限：channel.edit
         */
        post: operations["mail-server.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看邮件发送记录
         * @description 权限：channel.read
         */
        get: operations["mail.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看本人的邮件通知方式
         * @description 权限：signed-in
         */
        get: operations["mail-choice.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 设置本人的邮件通知方式
         * @description 权限：signed-in
         */
        patch: operations["mail-choice.set"];
        trace?: never;
    };
    "/api/v1/opinion-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看第二意见设置
         * @description 权限：channel.read
         */
        get: operations["opinion-service.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * 设置第二意见
         * @description 权限：channel.edit
         */
        patch: operations["opinion-service.set"];
        trace?: never;
    };
    "/api/v1/opinion-service/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 测试模型服务
         * @description 权限：channel.edit
         */
        post: operations["opinion-service.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看推送地址
         * @description 权限：channel.read
         */
        get: operations["webhook.list"];
        put?: never;
        /**
         * 新增推送地址
         * @description 权限：channel.edit
         */
        post: operations["webhook.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 删除推送地址
         * @description 权限：channel.edit
         */
        delete: operations["webhook.remove"];
        options?: never;
        head?: never;
        /**
         * 修改推送地址
         * @description 权限：channel.edit
         */
        patch: operations["webhook.edit"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换推送的签名密钥
         * @description 权限：channel.edit
         */
        post: operations["webhook.change-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发送测试推送
         * @description 权限：channel.edit
         */
        post: operations["webhook.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看推送记录
         * @description 权限：channel.read
         */
        get: operations["webhook.list-deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看总览
         * @description 权限：overview.read
         */
        get: operations["overview.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看问题走势
         * @description 权限：finding.read
         */
        get: operations["overview.trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 收件箱
         * @description 权限：signed-in
         */
        get: operations["notice.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 标为已读
         * @description 权限：signed-in
         */
        post: operations["notice.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出审计记录
         * @description 权限：audit.read
         */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看审计记录
         * @description 权限：audit.read
         */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看审计记录
         * @description 权限：audit.read
         */
        get: operations["audit.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看审计链状态
         * @description 权限：audit.read
         */
        get: operations["audit.state"];
        put?: never;
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
        /** @description RFC 9457 */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            requestId: string;
            clause?: string;
            issues?: {
                field: string | null;
                code: string;
                message: string;
                clause: string | null;
                /** @enum {unknown} */
                severity: "blocking" | "advice";
            }[];
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
    "session.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                        };
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                        }[];
                        permissions: string[];
                        city: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        passwordExpired: boolean;
                        demo: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                        };
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                        }[];
                        permissions: string[];
                        city: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        passwordExpired: boolean;
                        demo: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            address: string | null;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.end-one": {
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
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "setup.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "setup.finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    username: string;
                    password: string;
                    name: string;
                    phone: string;
                    cityName: string;
                    divisionCode: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            parentId: string | null;
                            /** @enum {string} */
                            kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                            name: string;
                            divisionCode: string;
                            inReach: boolean;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: string | null;
                    /** @enum {string} */
                    kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                    name: string;
                    divisionCode: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        parentId: string | null;
                        /** @enum {string} */
                        kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                        name: string;
                        divisionCode: string;
                        version: number;
                        above: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        children: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                        }[];
                        people: number | null;
                        kindsBeneath: ("city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township")[];
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        parentId: string | null;
                        /** @enum {string} */
                        kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                        name: string;
                        divisionCode: string;
                        version: number;
                        above: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        children: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                        }[];
                        people: number | null;
                        kindsBeneath: ("city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township")[];
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.edit": {
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
                "application/json": {
                    version: number;
                    name?: string;
                    divisionCode?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        parentId: string | null;
                        /** @enum {string} */
                        kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                        name: string;
                        divisionCode: string;
                        version: number;
                        above: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        children: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                        }[];
                        people: number | null;
                        kindsBeneath: ("city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township")[];
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.export": {
        parameters: {
            query?: {
                q?: string;
                unitId?: string;
                sort?: "name" | "-name" | "unit" | "-unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.list": {
        parameters: {
            query?: {
                q?: string;
                unitId?: string;
                limit?: number;
                after?: string;
                sort?: "name" | "-name" | "unit" | "-unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            post: string | null;
                            phone: string;
                            email: string | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: uuid */
                    unitId: string;
                    /** @default null */
                    post?: string | null;
                    phone: string;
                    /** @default null */
                    email?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        post: string | null;
                        phone: string;
                        email: string | null;
                        version: number;
                        hasAccount: boolean;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        post: string | null;
                        phone: string;
                        email: string | null;
                        version: number;
                        hasAccount: boolean;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.edit": {
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
                "application/json": {
                    version: number;
                    name?: string;
                    /** Format: uuid */
                    unitId?: string;
                    post?: string | null;
                    phone?: string;
                    email?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        post: string | null;
                        phone: string;
                        email: string | null;
                        version: number;
                        hasAccount: boolean;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.export": {
        parameters: {
            query?: {
                q?: string;
                unitId?: string;
                state?: "active" | "disabled";
                sort?: "username" | "-username" | "name" | "-name" | "unit" | "-unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.list": {
        parameters: {
            query?: {
                q?: string;
                unitId?: string;
                state?: "active" | "disabled";
                limit?: number;
                after?: string;
                sort?: "username" | "-username" | "name" | "-name" | "unit" | "-unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            username: string;
                            /** @enum {string} */
                            state: "active" | "disabled";
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            grants: {
                                /** Format: uuid */
                                id: string;
                                role: string;
                                roleLabel: string;
                                /** Format: uuid */
                                unitId: string;
                                unitName: string;
                                /** Format: date-time */
                                from: string;
                                until: string | null;
                                current: boolean;
                                deputyOf: string | null;
                                delegationId: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    username: string;
                    password: string;
                    /** @default [] */
                    grants?: {
                        /** @enum {string} */
                        role: "city-supervisor" | "county-supervisor" | "monitor" | "site-manager" | "editor" | "reviewer" | "confidentiality-reviewer" | "system-administrator" | "security-administrator" | "auditor";
                        /** Format: uuid */
                        unitId: string;
                        /** Format: date */
                        from?: string;
                        /** Format: date */
                        until?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                            revoke: {
                                allowed: boolean;
                                reasons: string[];
                            };
                        }[];
                        advice: string[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                            revoke: {
                                allowed: boolean;
                                reasons: string[];
                            };
                        }[];
                        advice: string[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.disable": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                            revoke: {
                                allowed: boolean;
                                reasons: string[];
                            };
                        }[];
                        advice: string[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.enable": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                            revoke: {
                                allowed: boolean;
                                reasons: string[];
                            };
                        }[];
                        advice: string[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.end-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                            revoke: {
                                allowed: boolean;
                                reasons: string[];
                            };
                        }[];
                        advice: string[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "account.change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grant.give": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "city-supervisor" | "county-supervisor" | "monitor" | "site-manager" | "editor" | "reviewer" | "confidentiality-reviewer" | "system-administrator" | "security-administrator" | "auditor";
                    /** Format: uuid */
                    unitId: string;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                            revoke: {
                                allowed: boolean;
                                reasons: string[];
                            };
                        }[];
                        advice: string[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grant.take": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        username: string;
                        /** @enum {string} */
                        state: "active" | "disabled";
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        grants: {
                            /** Format: uuid */
                            id: string;
                            role: string;
                            roleLabel: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            current: boolean;
                            deputyOf: string | null;
                            delegationId: string | null;
                            revoke: {
                                allowed: boolean;
                                reasons: string[];
                            };
                        }[];
                        advice: string[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delegation.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            grantId: string;
                            role: string;
                            roleLabel: string;
                            unit: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            by: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            to: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            until: string;
                            current: boolean;
                            reason: string;
                            given: boolean;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delegation.give": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    grantId: string;
                    /** Format: uuid */
                    personId: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        grantId: string;
                        role: string;
                        roleLabel: string;
                        unit: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        by: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        to: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        until: string;
                        current: boolean;
                        reason: string;
                        given: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delegation.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "powers.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        missing: ("city-supervisor" | "county-supervisor" | "monitor" | "site-manager" | "editor" | "reviewer" | "confidentiality-reviewer" | "system-administrator" | "security-administrator" | "auditor")[];
                        mayAppoint: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "powers.appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    securityAdministrator: string;
                    /** Format: uuid */
                    auditor: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        missing: ("city-supervisor" | "county-supervisor" | "monitor" | "site-manager" | "editor" | "reviewer" | "confidentiality-reviewer" | "system-administrator" | "security-administrator" | "auditor")[];
                        mayAppoint: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password-policy.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        preset: "mlps" | "asvs";
                        version: number;
                        sentence: string;
                        clause: string;
                        choices: {
                            /** @enum {string} */
                            preset: "mlps" | "asvs";
                            sentence: string;
                            clause: string;
                        }[];
                        mayEdit: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password-policy.choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    preset: "mlps" | "asvs";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        preset: "mlps" | "asvs";
                        version: number;
                        sentence: string;
                        clause: string;
                        choices: {
                            /** @enum {string} */
                            preset: "mlps" | "asvs";
                            sentence: string;
                            clause: string;
                        }[];
                        mayEdit: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "unit-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "person-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.export": {
        parameters: {
            query?: {
                sort?: "name" | "-name" | "siteCode" | "-siteCode" | "state" | "-state" | "unit" | "-unit" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                state?: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                kind?: "portal" | "department" | "system";
                hosting?: "hosted" | "external";
                incomplete?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column.export": {
        parameters: {
            query?: {
                sort?: "site" | "-site";
                unitId?: string;
                siteId?: string;
                kind?: "overview" | "functions" | "leaders" | "news" | "notices" | "policies" | "interpretation" | "response" | "disclosure" | "planning" | "data" | "services" | "interaction" | "consultation" | "topic" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "name" | "-name" | "siteCode" | "-siteCode" | "state" | "-state" | "unit" | "-unit" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                state?: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                kind?: "portal" | "department" | "system";
                hosting?: "hosted" | "external";
                incomplete?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            url: string;
                            siteCode: string | null;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** @enum {string} */
                            unitKind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                            /** @enum {string} */
                            kind: "portal" | "department" | "system";
                            /** @enum {string} */
                            hosting: "hosted" | "external";
                            /** @enum {string} */
                            state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                            incomplete: boolean;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    url: string;
                    /** @enum {string} */
                    kind: "portal" | "department" | "system";
                    /** @enum {string} */
                    hosting: "hosted" | "external";
                    /** @default null */
                    operatorUnitId?: string | null;
                    /** @default null */
                    siteCode?: string | null;
                    /** @default null */
                    icpNumber?: string | null;
                    /** @default null */
                    policeNumber?: string | null;
                    /** @default null */
                    platformGroup?: string | null;
                    /** @default null */
                    operatorGroup?: string | null;
                    /** @default null */
                    addressGroup?: string | null;
                    /** Format: uuid */
                    unitId: string;
                    /**
                     * @default planned
                     * @enum {string}
                     */
                    state?: "planned" | "running" | "closing";
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        url: string;
                        siteCode: string | null;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        /** @enum {string} */
                        unitKind: "city" | "city-office" | "e-government-office" | "city-department" | "public-institution" | "county" | "county-office" | "county-department" | "township";
                        operatorUnitId: string | null;
                        operatorUnitName: string | null;
                        /** @enum {string} */
                        kind: "portal" | "department" | "system";
                        /** @enum {string} */
                        hosting: "hosted" | "external";
                        icpNumber: string | null;
                        policeNumber: string | null;
                        platformGroup: string | null;
                        operatorGroup: string | null;
                        addressGroup: string | null;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                        version: number;
                        /** Format: date-time */
                        changedAt: string;
                        onDuty: {
                            /** @enum {string} */
                            duty: "content" | "operations";
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            phone: string;
                            unitName: string;
                            /** Format: date-time */
                            since: string;
                            until: string | null;
                        }[];
                        issues: {
                            field: string | null;
                            code: string;
                            message: string;
                            clause: string | null;
                            /** @enum {string} */
                            severity: "blocking" | "advice";
                        }[];
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.edit": {
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
                "application/json": {
                    name: string;
                    url: string;
                    /** @enum {string} */
                    kind: "portal" | "department" | "system";
                    /** @enum {string} */
                    hosting: "hosted" | "external";
                    /** @default null */
                    operatorUnitId?: string | null;
                    /** @default null */
                    siteCode?: string | null;
                    /** @default null */
                    icpNumber?: string | null;
                    /** @default null */
                    policeNumber?: string | null;
                    /** @default null */
                    platformGroup?: string | null;
                    /** @default null */
                    operatorGroup?: string | null;
                    /** @default null */
                    addressGroup?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.duties": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            duty: "content" | "operations";
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            phone: string;
                            unitName: string;
                            /** Format: date-time */
                            since: string;
                            until: string | null;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.hand-over": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    duty: "content" | "operations";
                    /** Format: uuid */
                    personId: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column.list": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            url: string;
                            /** @enum {string} */
                            kind: "overview" | "functions" | "leaders" | "news" | "notices" | "policies" | "interpretation" | "response" | "disclosure" | "planning" | "data" | "services" | "interaction" | "consultation" | "topic" | "other";
                            firstLevel: boolean;
                            updateDays: number | null;
                            emptyReason: string | null;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path: {
                siteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    url: string;
                    /** @enum {string} */
                    kind: "overview" | "functions" | "leaders" | "news" | "notices" | "policies" | "interpretation" | "response" | "disclosure" | "planning" | "data" | "services" | "interaction" | "consultation" | "topic" | "other";
                    firstLevel: boolean;
                    updateDays?: number | null;
                    /** @default null */
                    emptyReason?: string | null;
                    /** Format: uuid */
                    unitId?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column.edit": {
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
                "application/json": {
                    version: number;
                    name: string;
                    url: string;
                    /** @enum {string} */
                    kind: "overview" | "functions" | "leaders" | "news" | "notices" | "policies" | "interpretation" | "response" | "disclosure" | "planning" | "data" | "services" | "interaction" | "consultation" | "topic" | "other";
                    firstLevel: boolean;
                    updateDays?: number | null;
                    /** @default null */
                    emptyReason?: string | null;
                    /** Format: uuid */
                    unitId?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.apply": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.withdraw": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.approve": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.open": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.suspend": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.resume": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.migrate": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.stop-migrating": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.start-closing": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site.close": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "planned" | "applying" | "registering" | "running" | "suspended" | "migrating" | "closing" | "closed";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account.export": {
        parameters: {
            query?: {
                sort?: "name" | "-name" | "platform" | "-platform" | "unit" | "-unit" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                platform?: "wechat" | "weibo" | "douyin" | "app" | "toutiao" | "mini-program" | "kuaishou" | "other";
                state?: "running" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "name" | "-name" | "platform" | "-platform" | "unit" | "-unit" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                platform?: "wechat" | "weibo" | "douyin" | "app" | "toutiao" | "mini-program" | "kuaishou" | "other";
                state?: "running" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            platform: "wechat" | "weibo" | "douyin" | "app" | "toutiao" | "mini-program" | "kuaishou" | "other";
                            handle: string | null;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            personName: string | null;
                            /** @enum {string} */
                            state: "running" | "cancelled";
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account.register": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    platform: "wechat" | "weibo" | "douyin" | "app" | "toutiao" | "mini-program" | "kuaishou" | "other";
                    /** @default null */
                    handle?: string | null;
                    /** @default null */
                    personId?: string | null;
                    reason?: string;
                    /** Format: uuid */
                    unitId: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        platform: "wechat" | "weibo" | "douyin" | "app" | "toutiao" | "mini-program" | "kuaishou" | "other";
                        handle: string | null;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        personName: string | null;
                        /** @enum {string} */
                        state: "running" | "cancelled";
                        personId: string | null;
                        version: number;
                        /** Format: date-time */
                        changedAt: string;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account.edit": {
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
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    platform: "wechat" | "weibo" | "douyin" | "app" | "toutiao" | "mini-program" | "kuaishou" | "other";
                    /** @default null */
                    handle?: string | null;
                    /** @default null */
                    personId?: string | null;
                    reason?: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account.cancel": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "running" | "cancelled";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "site-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "column-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "media-account-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.export": {
        parameters: {
            query?: {
                sort?: "lastSeenAt" | "-lastSeenAt" | "firstSeenAt" | "-firstSeenAt" | "severity" | "-severity" | "code" | "-code";
                q?: string;
                unitId?: string;
                siteId?: string;
                code?: string;
                state?: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                phase?: "open" | "triage" | "settling" | "settled";
                failing?: "not-updated" | "inaccurate" | "unresponsive" | "impractical";
                severity?: "veto" | "serious" | "ordinary" | "hint";
                certainty?: "certain" | "probable" | "undetermined";
                opinion?: "agrees" | "disagrees" | "unsure";
                judged?: "true";
                foundFrom?: string;
                foundUntil?: string;
                resolvedFrom?: string;
                resolvedUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "lastSeenAt" | "-lastSeenAt" | "firstSeenAt" | "-firstSeenAt" | "severity" | "-severity" | "code" | "-code";
                q?: string;
                unitId?: string;
                siteId?: string;
                code?: string;
                state?: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                phase?: "open" | "triage" | "settling" | "settled";
                failing?: "not-updated" | "inaccurate" | "unresponsive" | "impractical";
                severity?: "veto" | "serious" | "ordinary" | "hint";
                certainty?: "certain" | "probable" | "undetermined";
                opinion?: "agrees" | "disagrees" | "unsure";
                judged?: "true";
                foundFrom?: string;
                foundUntil?: string;
                resolvedFrom?: string;
                resolvedUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            code: string;
                            title: string;
                            /** @enum {string} */
                            failing: "not-updated" | "inaccurate" | "unresponsive" | "impractical";
                            /** @enum {string} */
                            severity: "veto" | "serious" | "ordinary" | "hint";
                            /** @enum {string} */
                            certainty: "certain" | "probable" | "undetermined";
                            /** @enum {string} */
                            state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                            url: string | null;
                            snippet: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            resolvedAt: string | null;
                            version: number;
                            seenCount: number;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.enter": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    siteId: string;
                    /** @default null */
                    url?: string | null;
                    words: string;
                    /** @default null */
                    details?: string | null;
                    /** @enum {string} */
                    failing: "not-updated" | "inaccurate" | "unresponsive" | "impractical";
                    /** @enum {string} */
                    severity: "veto" | "serious" | "ordinary" | "hint";
                    /** @default null */
                    dueOn?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.count-by-site": {
        parameters: {
            query?: {
                siteIds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            siteId: string;
                            open: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        siteId: string;
                        siteName: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        code: string;
                        title: string;
                        /** @enum {string} */
                        failing: "not-updated" | "inaccurate" | "unresponsive" | "impractical";
                        /** @enum {string} */
                        severity: "veto" | "serious" | "ordinary" | "hint";
                        /** @enum {string} */
                        certainty: "certain" | "probable" | "undetermined";
                        /** @enum {string} */
                        state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                        url: string | null;
                        snippet: string | null;
                        /** Format: date-time */
                        firstSeenAt: string;
                        /** Format: date-time */
                        lastSeenAt: string;
                        resolvedAt: string | null;
                        version: number;
                        seenCount: number;
                        siteUrl: string;
                        place: string;
                        evidence: {
                            [key: string]: unknown;
                        };
                        clause: string;
                        cause: string;
                        remedy: {
                            editor: string;
                            technician: string;
                        };
                        source: {
                            name: string;
                            id: string | null;
                        };
                        seenBy: {
                            versions: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            from: string;
                        }[];
                        previous: {
                            snippet: string | null;
                            text: string | null;
                            at: string;
                        } | null;
                        duplicateOf: string | null;
                        dueOn: string | null;
                        verdicts: {
                            /** @enum {string} */
                            verdict: "confirmed" | "false-positive" | "duplicate" | "second-look";
                            reason: string | null;
                            words: string | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                        opinion: {
                            /** @enum {string} */
                            verdict: "agrees" | "disagrees" | "unsure";
                            sentence: string | null;
                            suggestion: string | null;
                            model: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        suppression: {
                            /** @enum {string} */
                            scope: "page" | "site" | "term";
                            /** Format: date */
                            until: string;
                            endedBecause: ("date" | "look" | "rule" | "person") | null;
                        } | null;
                        files: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            isPicture: boolean;
                            bytes: number;
                            uploadedBy: string;
                            /** Format: date-time */
                            uploadedAt: string;
                        }[];
                        reports: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                        }[];
                        alike: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.rechecks": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            reason: string;
                            outcome: ("gone" | "there" | "unmeasured") | null;
                            answerReason: string | null;
                            answeredAt: string | null;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.recheck": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    findingIds: string[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            findingId: string;
                            /** Format: uuid */
                            recheckId: string;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.add-file": {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.read-file": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circular-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circular-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circular-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circular-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circular-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circular-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circular-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                    /** @enum {string} */
                    reason: "works" | "blocked" | "explained" | "approved-downtime" | "not-ours" | "quotation" | "fixed" | "wrong-rule" | "other";
                    words?: string;
                    /**
                     * @default page
                     * @enum {string}
                     */
                    scope?: "page" | "site" | "term";
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.mark-duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                    /** Format: uuid */
                    originalId: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.ask-second-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                    /** @enum {string} */
                    reason: "evidence-thin" | "page-changed" | "rule-unclear" | "know-better";
                    words?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.reconsider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "suppression.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "at" | "-at" | "until" | "-until";
                unitId?: string;
                siteId?: string;
                scope?: "page" | "site" | "term";
                standing?: "in-force" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            scope: "page" | "site" | "term";
                            code: string;
                            title: string;
                            findingId: string | null;
                            siteId: string | null;
                            siteName: string | null;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            term: string | null;
                            url: string | null;
                            /** @enum {string} */
                            reason: "works" | "blocked" | "explained" | "approved-downtime" | "not-ours" | "quotation" | "fixed" | "wrong-rule" | "other";
                            words: string | null;
                            /** Format: date */
                            until: string;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            endedAt: string | null;
                            endedBecause: ("date" | "look" | "rule" | "person") | null;
                            version: number;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "suppression.end": {
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
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        reopened: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            code: string;
                            title: string;
                            clause: string;
                            /** @enum {string} */
                            state: "shadow" | "active" | "suspended";
                            judged: number;
                            right: number;
                            bound: number | null;
                            boundBefore: number | null;
                            isTriable: boolean;
                            isHeld: boolean;
                            trial: {
                                /** @enum {string} */
                                state: "trying" | "tried" | "settled" | "failed";
                                pagesPlanned: number;
                                pagesDone: number;
                                appearing: number | null;
                                disappearing: number | null;
                            } | null;
                            /** Format: date-time */
                            changedAt: string;
                            version: number;
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule.restore": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "shadow" | "active" | "suspended";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule.put-in-shadow": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "shadow" | "active" | "suspended";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule.try": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule.get-trial": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        code: string;
                        title: string;
                        untriable: string | null;
                        isHeld: boolean;
                        trial: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            state: "trying" | "tried" | "settled" | "failed";
                            /** @enum {string} */
                            because: "asked" | "changed";
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            triedAt: string | null;
                            pagesPlanned: number;
                            pagesDone: number;
                            pagesRead: number | null;
                            pagesUnread: number | null;
                            appearing: number | null;
                            disappearing: number | null;
                            staying: number | null;
                            version: number;
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                            history: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                verb: string;
                                reason: string | null;
                                changes: {
                                    field: string;
                                    before: unknown;
                                    after: unknown;
                                }[];
                            }[];
                        } | null;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule-trial.list-places": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "url" | "-url";
                change?: "appears" | "disappears";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            url: string;
                            place: string;
                            snippet: string;
                            findingId: string | null;
                            findingState: ("new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved") | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule-trial.settle": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "trying" | "tried" | "settled" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "settleDueAt" | "-settleDueAt" | "receivedAt" | "-receivedAt";
                q?: string;
                unitId?: string;
                siteId?: string;
                state?: "received" | "passed-on" | "answered" | "settled" | "rejected";
                phase?: "open" | "to-pass-on" | "to-answer" | "to-settle" | "overdue" | "late" | "ended";
                channel?: "national" | "site-form" | "phone" | "letter" | "other";
                kind?: "unreachable" | "not-updated" | "inaccurate" | "unanswered" | "wrong-word" | "false-content" | "other";
                receivedFrom?: string;
                receivedUntil?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** @enum {string} */
                            channel: "national" | "site-form" | "phone" | "letter" | "other";
                            externalNumber: string | null;
                            /** @enum {string} */
                            kind: "unreachable" | "not-updated" | "inaccurate" | "unanswered" | "wrong-word" | "false-content" | "other";
                            words: string;
                            url: string | null;
                            /** @enum {string} */
                            state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                            /** Format: date-time */
                            receivedAt: string;
                            /** Format: date */
                            passDueOn: string;
                            /** Format: date */
                            settleDueOn: string;
                            dueProvisional: boolean;
                            passedOnAt: string | null;
                            closedAt: string | null;
                            overdue: boolean;
                            passedOnLate: boolean;
                            settledLate: boolean;
                            version: number;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.enter": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    siteId?: string;
                    siteCode?: string;
                    /** @enum {string} */
                    channel: "national" | "site-form" | "phone" | "letter" | "other";
                    /** @default null */
                    externalNumber?: string | null;
                    /** @enum {string} */
                    kind: "unreachable" | "not-updated" | "inaccurate" | "unanswered" | "wrong-word" | "false-content" | "other";
                    words: string;
                    /** @default null */
                    url?: string | null;
                    /** @default null */
                    reporterName?: string | null;
                    /** @default null */
                    reporterContact?: string | null;
                    /** Format: date-time */
                    receivedAt?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        /** Format: uuid */
                        siteId: string;
                        siteName: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        /** @enum {string} */
                        channel: "national" | "site-form" | "phone" | "letter" | "other";
                        externalNumber: string | null;
                        /** @enum {string} */
                        kind: "unreachable" | "not-updated" | "inaccurate" | "unanswered" | "wrong-word" | "false-content" | "other";
                        words: string;
                        url: string | null;
                        /** @enum {string} */
                        state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                        /** Format: date-time */
                        receivedAt: string;
                        /** Format: date */
                        passDueOn: string;
                        /** Format: date */
                        settleDueOn: string;
                        dueProvisional: boolean;
                        passedOnAt: string | null;
                        closedAt: string | null;
                        overdue: boolean;
                        passedOnLate: boolean;
                        settledLate: boolean;
                        version: number;
                        siteUrl: string;
                        enteredBy: string;
                        reporter: {
                            name: string | null;
                            contact: string | null;
                            masked: boolean;
                        };
                        answer: string | null;
                        answeredBy: string | null;
                        answeredAt: string | null;
                        rejectedBecause: ("untrue" | "not-ours" | "repeated" | "unclear" | "other") | null;
                        reply: string | null;
                        findings: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            snippet: string | null;
                            /** @enum {string} */
                            state: "new" | "second-look" | "confirmed" | "dismissed" | "duplicate" | "resolved";
                            linkedBy: string;
                            /** Format: date-time */
                            linkedAt: string;
                        }[];
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.pass-on": {
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
                "application/json": {
                    version: number;
                    /** Format: uuid */
                    unitId?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.transfer": {
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
                "application/json": {
                    version: number;
                    /** Format: uuid */
                    unitId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.answer": {
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
                "application/json": {
                    version: number;
                    answer: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.return": {
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
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.settle": {
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
                "application/json": {
                    version: number;
                    reply: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.reject": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    because: "untrue" | "not-ours" | "repeated" | "unclear" | "other";
                    reply: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "passed-on" | "answered" | "settled" | "rejected";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.raise-finding": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                    /** @enum {string} */
                    failing?: "not-updated" | "inaccurate" | "unresponsive" | "impractical";
                    /** @enum {string} */
                    severity: "veto" | "serious" | "ordinary" | "hint";
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "error-report.link-finding": {
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
                "application/json": {
                    /** Format: uuid */
                    findingId: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term.export": {
        parameters: {
            query?: {
                sort?: "term" | "-term" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                kind?: "error-prone" | "sensitive" | "wording" | "territory" | "formula" | "place" | "institution";
                level?: "severe" | "error" | "doubt";
                proof?: "proven" | "unproven";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "term" | "-term" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                kind?: "error-prone" | "sensitive" | "wording" | "territory" | "formula" | "place" | "institution";
                level?: "severe" | "error" | "doubt";
                proof?: "proven" | "unproven";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            term: string;
                            suggestion: string | null;
                            /** @enum {string} */
                            kind: "error-prone" | "sensitive" | "wording" | "territory" | "formula" | "place" | "institution";
                            /** @enum {string} */
                            level: "severe" | "error" | "doubt";
                            reason: string;
                            source: string | null;
                            onlyAfter: string[];
                            onlyBefore: string[];
                            notAfter: string[];
                            notBefore: string[];
                            notWithin: string[];
                            /** Format: date-time */
                            changedAt: string;
                            version: number;
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    term: string;
                    /** @default null */
                    suggestion?: string | null;
                    /** @enum {string} */
                    kind: "error-prone" | "sensitive" | "wording" | "territory" | "formula" | "place" | "institution";
                    /** @enum {string} */
                    level: "severe" | "error" | "doubt";
                    reason: string;
                    /** @default null */
                    source?: string | null;
                    /** @default [] */
                    onlyAfter?: string[];
                    /** @default [] */
                    onlyBefore?: string[];
                    /** @default [] */
                    notAfter?: string[];
                    /** @default [] */
                    notBefore?: string[];
                    /** @default [] */
                    notWithin?: string[];
                    /** Format: uuid */
                    unitId: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term.edit": {
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
                "application/json": {
                    term: string;
                    /** @default null */
                    suggestion?: string | null;
                    /** @enum {string} */
                    kind: "error-prone" | "sensitive" | "wording" | "territory" | "formula" | "place" | "institution";
                    /** @enum {string} */
                    level: "severe" | "error" | "doubt";
                    reason: string;
                    /** @default null */
                    source?: string | null;
                    /** @default [] */
                    onlyAfter?: string[];
                    /** @default [] */
                    onlyBefore?: string[];
                    /** @default [] */
                    notAfter?: string[];
                    /** @default [] */
                    notBefore?: string[];
                    /** @default [] */
                    notWithin?: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-term.remove": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person.export": {
        parameters: {
            query?: {
                sort?: "name" | "-name" | "office" | "-office" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                watched?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person-import.receive": {
        parameters: {
            query: {
                unitId: string;
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person-import.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        fileName: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        receivedBy: string;
                        /** Format: date-time */
                        receivedAt: string;
                        rowsRead: number;
                        rowsGood: number;
                        rowsBad: number;
                        failure: string | null;
                        columns: string[];
                        preview: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person-import.list-bad-rows": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            number: number;
                            cells: string[];
                            issues: {
                                column: string | null;
                                message: string;
                                clause: string | null;
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person-import.export": {
        parameters: {
            query?: {
                sort?: "number" | "-number";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person-import.take": {
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
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    rows: "all" | "good";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person-import.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "received" | "checked" | "taking" | "taken" | "discarded" | "failed";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "name" | "-name" | "office" | "-office" | "changedAt" | "-changedAt";
                q?: string;
                unitId?: string;
                watched?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            name: string;
                            title: string;
                            office: string;
                            rank: number | null;
                            formerTitles: string[];
                            watched: boolean;
                            /** Format: date-time */
                            changedAt: string;
                            version: number;
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    title: string;
                    office: string;
                    /** @default null */
                    rank?: number | null;
                    /** @default [] */
                    formerTitles?: string[];
                    /** @default false */
                    watched?: boolean;
                    /** Format: uuid */
                    unitId: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person.edit": {
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
                "application/json": {
                    name: string;
                    title: string;
                    office: string;
                    /** @default null */
                    rank?: number | null;
                    /** @default [] */
                    formerTitles?: string[];
                    /** @default false */
                    watched?: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-person.remove": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "askedAt" | "-askedAt";
                unitId?: string;
                state?: "trying" | "tried" | "live" | "retired" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            number: number;
                            /** @enum {string} */
                            state: "trying" | "tried" | "live" | "retired" | "discarded";
                            terms: number;
                            persons: number;
                            unproven: number;
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            pagesRead: number | null;
                            pagesFound: number | null;
                            placesFound: number | null;
                            liveFrom: string | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.try": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    unitId: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        number: number;
                        /** @enum {string} */
                        state: "trying" | "tried" | "live" | "retired" | "discarded";
                        terms: number;
                        persons: number;
                        unproven: number;
                        askedBy: string;
                        /** Format: date-time */
                        askedAt: string;
                        pagesRead: number | null;
                        pagesFound: number | null;
                        placesFound: number | null;
                        liveFrom: string | null;
                        triedAt: string | null;
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.list-found-terms": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            rule: string;
                            term: string;
                            /** @enum {string} */
                            level: "severe" | "error" | "doubt";
                            unproven: boolean;
                            pages: number;
                            places: number;
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.list-places": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "rule" | "-rule";
                rule?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            url: string;
                            rule: string;
                            term: string;
                            snippet: string;
                            /** @enum {string} */
                            level: "severe" | "error" | "doubt";
                            unproven: boolean;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.release": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "trying" | "tried" | "live" | "retired" | "discarded";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.retire": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "trying" | "tried" | "live" | "retired" | "discarded";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lexicon-edition.discard": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                        /** @enum {string} */
                        state: "trying" | "tried" | "live" | "retired" | "discarded";
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lesson.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "at" | "-at";
                unitId?: string;
                verdict?: "rejected" | "confirmed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            siteName: string;
                            /** @enum {string} */
                            verdict: "rejected" | "confirmed";
                            rule: string;
                            text: string;
                            before: string;
                            after: string;
                            suggestion: string | null;
                            /** Format: date-time */
                            at: string;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.export": {
        parameters: {
            query?: {
                sort?: "requestedAt" | "-requestedAt";
                unitId?: string;
                siteId?: string;
                state?: "queued" | "running" | "finished" | "failed" | "stopped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.start": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 1000 */
                    maxPages?: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.of-site": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        latestId: string | null;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "requestedAt" | "-requestedAt";
                unitId?: string;
                siteId?: string;
                state?: "queued" | "running" | "finished" | "failed" | "stopped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** @enum {string} */
                            state: "queued" | "running" | "finished" | "failed" | "stopped";
                            requestedBy: string;
                            maxPages: number;
                            pagesPlanned: number;
                            pagesDone: number;
                            findings: number;
                            error: string | null;
                            /** Format: date-time */
                            requestedAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        siteId: string;
                        siteName: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "finished" | "failed" | "stopped";
                        requestedBy: string;
                        maxPages: number;
                        pagesPlanned: number;
                        pagesDone: number;
                        findings: number;
                        error: string | null;
                        /** Format: date-time */
                        requestedAt: string;
                        startedAt: string | null;
                        finishedAt: string | null;
                        siteUrl: string;
                        currentUrl: string | null;
                        measured: {
                            planned: number;
                            ok: number;
                            broken: number;
                            blocked: number;
                            unverified: number;
                            notFetched: number;
                            coverage: number;
                            links: number;
                            disallowed: number;
                            seconds: number;
                            stopped: ("max-pages" | "time" | "blocked" | "interrupted") | null;
                            unverifiedAddresses: number;
                            failed?: {
                                [key: string]: number;
                            };
                            versions: {
                                mumian: string;
                                catalogue: string;
                                readers?: string;
                                indicators?: string;
                                terms?: string;
                                lexicon?: string;
                            };
                        } | null;
                        columns: {
                            url: string;
                            name: string;
                            kind: string | null;
                            newest: string | null;
                            items: number;
                            /** @enum {string} */
                            status: "measured" | "undated" | "empty" | "explained" | "unreadable";
                        }[];
                        unverified: {
                            target: string;
                            url: string;
                            message: string;
                        }[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.stop": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "queued" | "running" | "finished" | "failed" | "stopped";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-plan.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "unit" | "-unit";
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            siteId: string | null;
                            siteName: string | null;
                            incrementalDays: number;
                            fullDays: number;
                            maxPages: number;
                            paused: boolean;
                            sites: number;
                            version: number;
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-plan.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 1 */
                    incrementalDays?: number;
                    /** @default 30 */
                    fullDays?: number;
                    /** @default 1000 */
                    maxPages?: number;
                    /** @default false */
                    paused?: boolean;
                    /** @default null */
                    unitId?: string | null;
                    /** @default null */
                    siteId?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-plan.edit": {
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
                "application/json": {
                    /** @default 1 */
                    incrementalDays?: number;
                    /** @default 30 */
                    fullDays?: number;
                    /** @default 1000 */
                    maxPages?: number;
                    /** @default false */
                    paused?: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-plan.remove": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-plan.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-target.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "dueAt" | "-dueAt" | "name" | "-name";
                q?: string;
                unitId?: string;
                planId?: string;
                planned?: string;
                look?: "faulty" | "clear" | "unmeasured";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            planId: string | null;
                            dueAt: string | null;
                            nextScope: ("incremental" | "full") | null;
                            catchesUp: boolean;
                            lastId: string | null;
                            lastState: ("queued" | "running" | "finished" | "failed" | "stopped") | null;
                            lastAt: string | null;
                            coverage: number | null;
                            findings: number | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-slot.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "at" | "-at";
                days?: number;
                unitId?: string;
                siteId?: string;
                outcome?: "waiting" | "ran" | "late" | "missed" | "spared";
                catchesUp?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            unitName: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            outcome: "waiting" | "ran" | "late" | "missed" | "spared";
                            reason: ("downtime" | "under-way" | "unavailable") | null;
                            catchesUp: boolean;
                            inspectionId: string | null;
                            scope: ("incremental" | "full") | null;
                            startedAt: string | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "crawl-plan.health": {
        parameters: {
            query?: {
                unitId?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        planned: number;
                        waiting: number;
                        ran: number;
                        late: number;
                        missed: number;
                        spared: number;
                        madeUp: number;
                        sites: number;
                        unplannedSites: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "finding.snapshot": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            text: string;
                            mark: {
                                from: number;
                                to: number;
                            } | null;
                        }[] | null;
                        reason: string | null;
                        at: string | null;
                        status: number | null;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "urgency" | "-urgency" | "dueAt" | "-dueAt" | "issuedAt" | "-issuedAt";
                q?: string;
                unitId?: string;
                siteId?: string;
                state?: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                phase?: "open" | "overdue" | "due-soon" | "receiving" | "fixing" | "reviewing" | "asking" | "ended";
                severity?: "veto" | "serious" | "ordinary";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** @enum {string} */
                            addressedAs: "sponsor" | "operator";
                            /** @enum {string} */
                            severity: "veto" | "serious" | "ordinary";
                            /** @enum {string} */
                            state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                            circular: string | null;
                            items: number;
                            itemsOpen: number;
                            /** Format: date-time */
                            issuedAt: string;
                            /** Format: date */
                            dueOn: string;
                            /** Format: date-time */
                            dueAt: string;
                            dueProvisional: boolean;
                            overdue: boolean;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.issue": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    findingIds: string[];
                    /**
                     * @default sponsor
                     * @enum {string}
                     */
                    addressedAs?: "sponsor" | "operator";
                    circular?: {
                        title: string;
                        /** Format: date */
                        dueOn: string;
                    };
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderIds: string[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.issuable": {
        parameters: {
            query?: {
                unitId?: string;
                addressedAs?: "sponsor" | "operator";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        units: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            findings: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                /** @enum {string} */
                                severity: "veto" | "serious" | "ordinary";
                                /** Format: uuid */
                                siteId: string;
                                siteName: string;
                                url: string | null;
                                place: string;
                            }[];
                        }[];
                        total: number;
                        more: boolean;
                        withoutOperator: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.tasks": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "dueAt" | "-dueAt";
                unitId?: string;
                overdue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            findingId: string;
                            title: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            url: string | null;
                            place: string;
                            snippet: string | null;
                            remedy: {
                                editor: string;
                                technician: string;
                            };
                            clause: string;
                            active: boolean;
                            outcome: ("gone" | "there" | "unmeasured") | null;
                            outcomeReason: string | null;
                            outcomeAt: string | null;
                            measuring: boolean;
                            objection: {
                                /** @enum {string} */
                                reason: "blocked" | "approved-downtime" | "explained-empty" | "not-ours" | "already-fixed" | "wrong-rule";
                                words: string;
                                filedBy: string;
                                /** Format: date-time */
                                filedAt: string;
                                decision: ("upheld" | "rejected") | null;
                                decisionReason: string | null;
                                decidedBy: string | null;
                            } | null;
                            /** Format: uuid */
                            orderId: string;
                            number: string;
                            unitName: string;
                            /** @enum {string} */
                            severity: "veto" | "serious" | "ordinary";
                            /** @enum {string} */
                            state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                            /** Format: date */
                            dueOn: string;
                            /** Format: date-time */
                            dueAt: string;
                            overdue: boolean;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: string;
                        /** Format: uuid */
                        unitId: string;
                        unitName: string;
                        /** @enum {string} */
                        addressedAs: "sponsor" | "operator";
                        /** @enum {string} */
                        severity: "veto" | "serious" | "ordinary";
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        circular: string | null;
                        items: number;
                        itemsOpen: number;
                        /** Format: date-time */
                        issuedAt: string;
                        /** Format: date */
                        dueOn: string;
                        /** Format: date-time */
                        dueAt: string;
                        dueProvisional: boolean;
                        overdue: boolean;
                        issuerName: string;
                        issuedBy: string;
                        countedDays: number | null;
                        plan: string | null;
                        note: string | null;
                        submittedAt: string | null;
                        closedAt: string | null;
                        orderItems: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            findingId: string;
                            title: string;
                            /** Format: uuid */
                            siteId: string;
                            siteName: string;
                            url: string | null;
                            place: string;
                            snippet: string | null;
                            remedy: {
                                editor: string;
                                technician: string;
                            };
                            clause: string;
                            active: boolean;
                            outcome: ("gone" | "there" | "unmeasured") | null;
                            outcomeReason: string | null;
                            outcomeAt: string | null;
                            measuring: boolean;
                            objection: {
                                /** @enum {string} */
                                reason: "blocked" | "approved-downtime" | "explained-empty" | "not-ours" | "already-fixed" | "wrong-rule";
                                words: string;
                                filedBy: string;
                                /** Format: date-time */
                                filedAt: string;
                                decision: ("upheld" | "rejected") | null;
                                decisionReason: string | null;
                                decidedBy: string | null;
                            } | null;
                        }[];
                        extensions: {
                            days: number;
                            reason: string;
                            askedBy: string;
                            /** Format: date-time */
                            askedAt: string;
                            decision: ("granted" | "refused") | null;
                            decisionReason: string | null;
                            decidedBy: string | null;
                            decidedAt: string | null;
                        }[];
                        evidence: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            bytes: number;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                        ladder: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            orderId: string;
                            orderNumber: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date */
                            dueOn: string;
                            overdue: boolean;
                            /** @enum {string} */
                            step: "remind" | "supervise" | "circular" | "interview" | "accountability";
                            /** @enum {string} */
                            state: "proposed" | "taken" | "waived";
                            overdueDays: number;
                            rule: string;
                            /** Format: date-time */
                            proposedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            reason: string | null;
                            documentNumber: string | null;
                            version: number;
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                        }[];
                        version: number;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.history": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            verb: string;
                            reason: string | null;
                            changes: {
                                field: string;
                                before: unknown;
                                after: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.receive": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.sign": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.plan": {
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
                "application/json": {
                    version: number;
                    plan: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.fix": {
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
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.submit": {
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
                "application/json": {
                    version: number;
                    note: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.close": {
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
                "application/json": {
                    version: number;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.return": {
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
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.withdraw": {
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
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "issued" | "received" | "signed" | "planned" | "fixing" | "submitted" | "rechecking" | "rechecked" | "returned" | "closed" | "withdrawn";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.transfer": {
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
                "application/json": {
                    version: number;
                    /** Format: uuid */
                    unitId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.ask-extension": {
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
                "application/json": {
                    days: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.decide-extension": {
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
                "application/json": {
                    /** @enum {string} */
                    decision: "granted" | "refused";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.object": {
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
                "application/json": {
                    /** Format: uuid */
                    itemId: string;
                    /** @enum {string} */
                    reason: "blocked" | "approved-downtime" | "explained-empty" | "not-ours" | "already-fixed" | "wrong-rule";
                    words: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.decide-objection": {
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
                "application/json": {
                    /** Format: uuid */
                    itemId: string;
                    /** @enum {string} */
                    decision: "upheld" | "rejected";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.recheck-item": {
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
                "application/json": {
                    /** Format: uuid */
                    itemId: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.verify-item": {
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
                "application/json": {
                    /** Format: uuid */
                    itemId: string;
                    note: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.add-evidence": {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order.read-evidence": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder-step.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "proposedAt" | "-proposedAt";
                unitId?: string;
                state?: "proposed" | "taken" | "waived";
                step?: "remind" | "supervise" | "circular" | "interview" | "accountability";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            orderId: string;
                            orderNumber: string;
                            /** Format: uuid */
                            unitId: string;
                            unitName: string;
                            /** Format: date */
                            dueOn: string;
                            overdue: boolean;
                            /** @enum {string} */
                            step: "remind" | "supervise" | "circular" | "interview" | "accountability";
                            /** @enum {string} */
                            state: "proposed" | "taken" | "waived";
                            overdueDays: number;
                            rule: string;
                            /** Format: date-time */
                            proposedAt: string;
                            decidedBy: string | null;
                            decidedAt: string | null;
                            reason: string | null;
                            documentNumber: string | null;
                            version: number;
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder-step.take": {
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
                "application/json": {
                    version: number;
                    words?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "proposed" | "taken" | "waived";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder-step.waive": {
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
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        state: "proposed" | "taken" | "waived";
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ladder-step.document": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar-day.list": {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            kind: "off" | "work";
                            reason: string;
                        }[];
                        official: {
                            /** Format: date */
                            day: string;
                            /** @enum {string} */
                            kind: "off" | "work";
                            name: string;
                        }[];
                        papers: string[];
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar-day.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    /** @enum {string} */
                    kind: "off" | "work";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar-day.preview": {
        parameters: {
            query: {
                day: string;
                kind: "off" | "work" | "usual";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: number;
                        earlier: number;
                        later: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar-day.remove": {
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
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "createdAt" | "-createdAt" | "runAt" | "-runAt";
                state?: "running" | "waiting" | "retrying" | "parked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            title: string;
                            /** @enum {string} */
                            state: "running" | "waiting" | "retrying" | "parked";
                            attempts: number;
                            maxAttempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            runAt: string;
                            heldSince: string | null;
                            reason: string | null;
                            about: {
                                field: string;
                                /** Format: uuid */
                                id: string;
                            }[];
                            actions: {
                                name: string;
                                label: string;
                                allowed: boolean;
                                reasons: string[];
                            }[];
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job.retry": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job.discard": {
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
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-server.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        server: {
                            enabled: boolean;
                            host: string | null;
                            port: number | null;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            username: string | null;
                            senderAddress: string | null;
                            senderName: string;
                            hasPassword: boolean;
                            version: number;
                        } | null;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-server.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled: boolean;
                    host: string | null;
                    port: number | null;
                    /** @enum {string} */
                    security: "tls" | "starttls" | "none";
                    username: string | null;
                    senderAddress: string | null;
                    senderName: string;
                    version: number;
                    password?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        server: {
                            enabled: boolean;
                            host: string | null;
                            port: number | null;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            username: string | null;
                            senderAddress: string | null;
                            senderName: string;
                            hasPassword: boolean;
                            version: number;
                        } | null;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-server.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "at" | "-at";
                stage?: "waiting" | "given" | "sent" | "failed" | "unknown" | "dropped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            kind: "urgent" | "digest" | "test";
                            /** @enum {string} */
                            stage: "waiting" | "given" | "sent" | "failed" | "unknown" | "dropped";
                            recipientName: string | null;
                            attempts: number;
                            nextAt: string | null;
                            endedAt: string | null;
                            reason: ("unreachable" | "address-refused" | "name-unknown" | "tls-missing" | "tls-failed" | "sign-in-refused" | "server-refused" | "busy" | "timeout" | "broken" | "sender-refused" | "recipient-refused" | "content-refused" | "no-receipt" | "no-address" | "secret-lost" | "switched-off" | "too-old") | null;
                            answer: string | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-choice.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        choice: "urgent-first" | "at-once" | "daily" | "never";
                        address: string | null;
                        mailing: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-choice.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    choice: "urgent-first" | "at-once" | "daily" | "never";
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        choice: "urgent-first" | "at-once" | "daily" | "never";
                        address: string | null;
                        mailing: boolean;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opinion-service.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: {
                            enabled: boolean;
                            url: string | null;
                            model: string | null;
                            dailyRequests: number;
                            dailyTokens: number;
                            hasKey: boolean;
                            trouble: ("address-refused" | "name-unknown" | "unreachable" | "tls-failed" | "broken" | "redirected" | "key-refused" | "not-found" | "busy" | "refused" | "server-error" | "timeout" | "unreadable" | "secret-lost") | null;
                            resumesAt: string | null;
                            version: number;
                        } | null;
                        today: {
                            requests: number;
                            tokens: number;
                            answered: number;
                            failed: number;
                            usedUp: boolean;
                        } | null;
                        test: {
                            /** Format: uuid */
                            id: string;
                            outcome: ("recognised" | "missed" | "used-up" | "address-refused" | "name-unknown" | "unreachable" | "tls-failed" | "broken" | "redirected" | "key-refused" | "not-found" | "busy" | "refused" | "server-error" | "timeout" | "unreadable" | "secret-lost") | null;
                        } | null;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opinion-service.set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    enabled: boolean;
                    url: string | null;
                    model: string | null;
                    dailyRequests: number;
                    dailyTokens: number;
                    version: number;
                    key?: string | null;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: {
                            enabled: boolean;
                            url: string | null;
                            model: string | null;
                            dailyRequests: number;
                            dailyTokens: number;
                            hasKey: boolean;
                            trouble: ("address-refused" | "name-unknown" | "unreachable" | "tls-failed" | "broken" | "redirected" | "key-refused" | "not-found" | "busy" | "refused" | "server-error" | "timeout" | "unreadable" | "secret-lost") | null;
                            resumesAt: string | null;
                            version: number;
                        } | null;
                        today: {
                            requests: number;
                            tokens: number;
                            answered: number;
                            failed: number;
                            usedUp: boolean;
                        } | null;
                        test: {
                            /** Format: uuid */
                            id: string;
                            outcome: ("recognised" | "missed" | "used-up" | "address-refused" | "name-unknown" | "unreachable" | "tls-failed" | "broken" | "redirected" | "key-refused" | "not-found" | "busy" | "refused" | "server-error" | "timeout" | "unreadable" | "secret-lost") | null;
                        } | null;
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "opinion-service.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            url: string;
                            events: string[];
                            enabled: boolean;
                            failingSince: string | null;
                            stoppedAt: string | null;
                            version: number;
                        }[];
                        actions: {
                            name: string;
                            label: string;
                            allowed: boolean;
                            reasons: string[];
                        }[];
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    url: string;
                    events: ("site.changed" | "site.many-registered" | "finding.raised" | "finding.reopened" | "finding.resolved" | "finding.confirmed" | "finding.dismissed" | "inspection.finished" | "order.issued" | "order.moved" | "order.due-changed" | "order.transferred" | "order.asked" | "order.answered" | "ladder.proposed" | "ladder.taken" | "job.parked")[];
                };
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        secret: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.remove": {
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
            /** @description 成功 */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.edit": {
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
                "application/json": {
                    version: number;
                    name?: string;
                    url?: string;
                    events?: ("site.changed" | "site.many-registered" | "finding.raised" | "finding.reopened" | "finding.resolved" | "finding.confirmed" | "finding.dismissed" | "inspection.finished" | "order.issued" | "order.moved" | "order.due-changed" | "order.transferred" | "order.asked" | "order.answered" | "ladder.proposed" | "ladder.taken" | "job.parked")[];
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.change-secret": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        secret: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: {
                /** @description 请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复 */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        deliveryId: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.list-deliveries": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "at" | "-at";
                stage?: "waiting" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            event: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            stage: "waiting" | "delivered" | "failed";
                            attempts: number;
                            nextAt: string | null;
                            endedAt: string | null;
                            status: number | null;
                            reason: ("address-refused" | "name-unknown" | "unreachable" | "tls-failed" | "timeout" | "broken" | "redirected" | "status" | "gone" | "secret-lost" | "switched-off") | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "overview.get": {
        parameters: {
            query?: {
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            code: string;
                            label: string;
                            value: number;
                            href: string;
                        }[];
                        todos: {
                            code: string;
                            label: string;
                            value: number;
                            href: string;
                            advice: string;
                        }[];
                        failings: {
                            rows: {
                                /** @enum {string} */
                                of: "unit" | "site";
                                /** Format: uuid */
                                id: string;
                                name: string;
                                sites: number;
                                sitesHref: string;
                                open: number;
                                href: string;
                                cells: {
                                    /** @enum {string} */
                                    failing: "not-updated" | "inaccurate" | "unresponsive" | "impractical";
                                    open: number;
                                    href: string;
                                }[];
                            }[];
                        } | null;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "overview.trend": {
        parameters: {
            query?: {
                unitId?: string;
                siteId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        weeks: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            until: string;
                            found: {
                                value: number;
                                href: string;
                            };
                            resolved: {
                                value: number;
                                href: string;
                            };
                        }[];
                        kinds: {
                            code: string;
                            title: string;
                            open: {
                                value: number;
                                href: string;
                            };
                            rule: {
                                /** @enum {string} */
                                state: "shadow" | "active" | "suspended";
                                judged: number;
                                bound: number | null;
                                href: string;
                            } | null;
                        }[];
                        looks: {
                            faulty: {
                                value: number;
                                href: string;
                            };
                            clear: {
                                value: number;
                                href: string;
                            };
                            unmeasured: {
                                value: number;
                                href: string;
                            };
                        } | null;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.list": {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: "at" | "-at";
                unread?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            title: string;
                            body: string | null;
                            href: string | null;
                            readAt: string | null;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                };
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.export": {
        parameters: {
            query?: {
                q?: string;
                from?: string;
                to?: string;
                actor?: string;
                operation?: string;
                noun?: string;
                nounId?: string;
                outcome?: "done" | "refused" | "failed";
                address?: string;
                unitId?: string;
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                q?: string;
                from?: string;
                to?: string;
                actor?: string;
                operation?: string;
                noun?: string;
                nounId?: string;
                outcome?: "done" | "refused" | "failed";
                address?: string;
                unitId?: string;
                limit?: number;
                after?: string;
                sort?: "at" | "-at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            outcome: "done" | "refused" | "failed";
                            operation: string;
                            operationLabel: string;
                            actorName: string;
                            address: string | null;
                            noun: string;
                            nounId: string | null;
                            unitName: string | null;
                            occurrences: number;
                        }[];
                        total: number;
                        totalExact: boolean;
                        next?: string;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.get": {
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
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        outcome: "done" | "refused" | "failed";
                        operation: string;
                        operationLabel: string;
                        actorName: string;
                        address: string | null;
                        noun: string;
                        nounId: string | null;
                        unitName: string | null;
                        occurrences: number;
                        code: string | null;
                        actorKind: string;
                        actorSubject: string | null;
                        /** @enum {string} */
                        channel: "http" | "job" | "terminal";
                        requestId: string;
                        verb: string;
                        reason: string | null;
                        changes: {
                            field: string;
                            before: unknown;
                            after: unknown;
                            personal: boolean;
                        }[];
                        sealNumber: number | null;
                    };
                };
            };
            /** @description 失败 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            number: number;
                            algorithm: string;
                            hash: string;
                            /** Format: date-time */
                            sealedAt: string;
                        } | null;
                        unsealed: number;
                        oldestUnsealedSeconds: number;
                        silent: boolean;
                        archivedTo: number;
                    };
                };
            };
            /** @description 失败 */
            default: {
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
